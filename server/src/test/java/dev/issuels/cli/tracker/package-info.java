/**
 * Tests of the commands about single issues.
 *
 * <p>By transcripts of whole command lines, in process: what they print, and what becomes of the files.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.cli.tracker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
