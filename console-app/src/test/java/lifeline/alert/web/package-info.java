@NullMarked
package lifeline.alert.web;

import org.jspecify.annotations.NullMarked;
