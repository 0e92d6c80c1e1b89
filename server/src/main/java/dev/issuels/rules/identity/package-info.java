/**
 * Rules about ids: how they are written, who else has them, whom a mention means.
 *
 * <p>Asks the index which files concern an id, and those files where it stands. Knows nothing of
 * dependencies beyond that their mentions weigh more.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
