import * as assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Crashes } from "../../src/crashes";

const MINUTE = 60_000;

describe("a server that has crashed", () => {
    test("is started again, but not for ever", () => {
        const crashes = new Crashes();
        for (const minute of [0, 1, 1.5, 2]) {
            assert.equal(crashes.another(false, minute * MINUTE), undefined);
        }
        assert.equal(
            crashes.another(false, 3 * MINUTE),
            "The server of Issue Files has crashed 5 times in 3 minutes.",
        );
    });

    test("is started again, however often, where it does so seldom", () => {
        const crashes = new Crashes();
        for (let minute = 0; minute < 60; minute++) {
            assert.equal(crashes.another(false, minute * MINUTE), undefined);
        }
    });

    test("is not started again where it did so while it started", () => {
        assert.equal(new Crashes().another(true, 0), "The server of Issue Files ends while it starts.");
    });
});
