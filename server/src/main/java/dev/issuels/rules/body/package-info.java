/**
 * Rules about the Markdown of an open issue: its sections, criteria and paths.
 *
 * <p>Knows nothing of other issues; what closed issues say is past mending.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.body;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
