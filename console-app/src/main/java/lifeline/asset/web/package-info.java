/** Assets, recovery points and restore tests for programs. */
@NullMarked
package lifeline.asset.web;

import org.jspecify.annotations.NullMarked;
