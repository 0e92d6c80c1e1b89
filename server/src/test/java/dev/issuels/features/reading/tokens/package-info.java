/** Tests of semantic tokens: texts in, drawings out. */
@NullMarked
@CheckReturnValue
package dev.issuels.features.reading.tokens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
