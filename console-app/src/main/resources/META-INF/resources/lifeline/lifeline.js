/* Everything the browser does by itself: clocks, times, copying, keys, theme, sign of life. */
import "./js/theme.js";
import "./js/clock.js";
import "./js/exposure.js";
import "./js/time.js";
import "./js/copy.js";
import "./js/live.js";
import "./js/keys.js";
import "./js/palette.js";
