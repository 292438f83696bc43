/** Tests of what is protected. */
@NullMarked
package lifeline.asset;

import org.jspecify.annotations.NullMarked;
