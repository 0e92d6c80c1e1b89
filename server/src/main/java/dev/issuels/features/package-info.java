/**
 * What an editor asks: one provider for each request, which answers in the protocol's own types.
 *
 * <p>Pure: everything comes from a {@link dev.issuels.workspace.Workspace} and the arguments. Knows nothing of
 * connections, threads, files on disk or clients' peculiarities beyond what it is given as a value.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
