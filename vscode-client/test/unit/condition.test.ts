import * as assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Condition, Refusals, shown } from "../../src/condition";

function drawn(condition: Condition): string {
    const { text, severity, busy, command } = shown(condition);
    return `${severity}: ${text}${busy ? "…" : ""} -> ${command}`;
}

describe("what is shown of a server", () => {
    test("that starts", () => {
        assert.equal(drawn({ kind: "starting" }), "information: Starting… -> showLog");
    });

    test("that runs, and says nothing of itself", () => {
        assert.equal(drawn({ kind: "running" }), "information: Running -> showLog");
    });

    test("that is busy", () => {
        assert.equal(
            drawn({ kind: "running", status: { health: "ok", quiescent: false } }),
            "information: Reading… -> showLog",
        );
    });

    test("that has something to say", () => {
        assert.equal(
            drawn({ kind: "running", status: { health: "ok", quiescent: true, message: "8 issues in 6 files" } }),
            "information: 8 issues in 6 files -> showLog",
        );
    });

    test("that is in trouble", () => {
        assert.equal(
            drawn({ kind: "running", status: { health: "warning", quiescent: true, message: "1 error in the log" } }),
            "warning: 1 error in the log -> showLog",
        );
    });

    test("that has stopped", () => {
        assert.equal(drawn({ kind: "stopped" }), "error: The server has stopped -> showLog");
    });

    test("that no Java can run: why, and a way to the setting", () => {
        const refused = shown({ kind: "refused", refusal: "found none" });
        assert.equal(refused.detail, "found none");
        assert.equal(refused.command, "openJavaSetting");
    });
});

describe("that there is no Java", () => {
    const refused: Condition = { kind: "refused", refusal: "found none" };
    const other: Condition = { kind: "refused", refusal: "found another" };

    test("is told once, however often a setting changes", () => {
        const refusals = new Refusals();
        assert.equal(refusals.news(refused), "found none");
        assert.equal(refusals.news(refused), undefined);
        assert.equal(refusals.news(other), undefined);
        assert.ok(refusals.standing);
    });

    test("is told again after a server ran", () => {
        const refusals = new Refusals();
        refusals.news(refused);
        refusals.news({ kind: "starting" });
        assert.equal(refusals.news(other), undefined);
        refusals.news({ kind: "running" });
        assert.ok(!refusals.standing);
        assert.equal(refusals.news(other), "found another");
    });

    test("is told again to who asks for a start", () => {
        const refusals = new Refusals();
        refusals.news(refused);
        refusals.asked();
        assert.equal(refusals.news(refused), "found none");
    });
});
