/** Decides whether a server that has ended is started again. Pure. */

/** A server that crashes more often than this within `PERIOD_MINUTES` stays down until the user starts it again. */
const MOST_RESTARTS = 4;
const PERIOD_MINUTES = 3;

/** The crashes of one server. */
export class Crashes {
    private times: readonly number[] = [];

    /**
     * Takes note of one more; returns why the server is not to be started again, or undefined if it is. One that ended
     * while it started would do so again, as with options that its Java does not understand.
     */
    another(starting: boolean, nowMillis: number): string | undefined {
        if (starting) {
            return "The server of Issue Files ends while it starts.";
        }
        this.times = [...this.times, nowMillis].filter((time) => nowMillis - time <= PERIOD_MINUTES * 60_000);
        return this.times.length > MOST_RESTARTS
            ? `The server of Issue Files has crashed ${this.times.length.toString()} times in ${PERIOD_MINUTES.toString()} minutes.`
            : undefined;
    }
}
