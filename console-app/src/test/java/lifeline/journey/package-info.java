/** Whole journeys: the packaged programs, with the real Prometheus, Alertmanager, PostgreSQL and browser. */
@NullMarked
package lifeline.journey;

import org.jspecify.annotations.NullMarked;
