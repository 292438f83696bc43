@NullMarked
package lifeline.postmortem.web;

import org.jspecify.annotations.NullMarked;
