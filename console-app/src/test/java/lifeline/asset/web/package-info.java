/** Tests of assets for programs. */
@NullMarked
package lifeline.asset.web;

import org.jspecify.annotations.NullMarked;
