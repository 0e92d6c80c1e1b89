/**
 * Bundles the client and packs it with the server, which Maven has built before, into target/issue-ls.vsix.
 *
 * With --target PLATFORM the package brings a Java for that platform, which the profile 'runtime' has built before, and is
 * called target/issue-ls-PLATFORM.vsix. Platforms are called as VS Code calls them; without one it is this one.
 */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { createVSIX } from "@vscode/vsce";
import { build } from "esbuild";

const STAGE = "target/vsix";
const PAGE = "https://github.com/issue-ls/issue-ls";
const PLATFORM = wantedPlatform();
const SERVER = PLATFORM === undefined ? "../server/target/issue-ls" : `../server/target/runtime/${PLATFORM}/issue-ls`;
/** The JVM takes an archive of classes for a jar of the same date only, and installing gives files another one. */
const CLASSES = path.join(SERVER, "lib/classes");

/** What is packed, by its place in the checkout. */
const CONTENTS = {
    "package.json": "package.json",
    "README.md": "README.md",
    "CHANGELOG.md": "CHANGELOG.md",
    // The pictures of the README are fetched from its page: VS Code shows none that lie in a package.
    "images/icon.png": "images/icon.png",
    "../LICENSE": "LICENSE",
    "../server/docs/rules.md": "docs/rules.md",
    "../server/docs/configuration.md": "docs/configuration.md",
    [SERVER]: "server",
};

// Times in a zip are local: in one zone the same sources give the same bytes everywhere.
process.env.TZ = "UTC";

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
for (const [from, to] of Object.entries(CONTENTS)) {
    if (!existsSync(from)) {
        const profile = PLATFORM === undefined ? "" : " -Pruntime";
        throw new Error(`there is no vscode-client/${from}; run 'mvn${profile} -DskipTests package' in the folder above`);
    }
    cpSync(from, path.join(STAGE, to), { recursive: true, filter: (file) => path.normalize(file) !== CLASSES });
}
// Nothing that is staged is left out.
writeFileSync(path.join(STAGE, ".vscodeignore"), "");

const { metafile } = await build({
    entryPoints: ["src/extension.ts"],
    outfile: path.join(STAGE, "dist/extension.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    minify: true,
    metafile: true,
});
writeFileSync(path.join(STAGE, "dist/THIRD-PARTY.txt"), licences(Object.keys(metafile.inputs)));

await createVSIX({
    cwd: STAGE,
    packagePath: `target/issue-ls${PLATFORM === undefined ? "" : `-${PLATFORM}`}.vsix`,
    target: PLATFORM,
    dependencies: false,
    baseContentUrl: `${PAGE}/blob/main/vscode-client`,
    baseImagesUrl: `${PAGE}/raw/main/vscode-client`,
});

/** The platform of --target, or undefined without that. */
function wantedPlatform() {
    const option = process.argv.indexOf("--target");
    return option < 0 ? undefined : (process.argv[option + 1] ?? `${process.platform}-${process.arch}`);
}

/** The licences of the packages that the bundle is made of. */
function licences(inputs) {
    const packages = new Set(inputs.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]));
    packages.delete(undefined);
    return [...packages].sort().map(licence).join("\n\n");
}

function licence(folder) {
    const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (name === undefined) {
        throw new Error(`${folder} has no licence`);
    }
    const heading = folder.replace(/^.*node_modules\//, "");
    return `${heading}\n${"-".repeat(heading.length)}\n\n${readFileSync(path.join(folder, name), "utf8").trim()}\n`;
}
