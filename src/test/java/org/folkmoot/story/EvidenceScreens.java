package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.story.ScreenWalk.choose;
import static org.folkmoot.story.ScreenWalk.follows;
import static org.folkmoot.story.ScreenWalk.upload;

/** What was said and the services it was said of: each screen, with something done on it. */
record EvidenceScreens(ScreenWalk walk) {

    void evidenceAndServices() {
        walk.on("", walk.designer(), follows("main a"));
        walk.on("evidence", walk.designer(), reader -> {
            reader.write("Search people’s words", "ring");
            reader.hears("people", "searching", () -> reader.press("Search"));
            reader.hears("people", "a facet", () -> reader.press(reader.page().locator(".fm-facet a")));
            reader.after(
                    "sorting",
                    () -> reader.press(reader.page().locator(".ev-tools a").first()));
            reader.hears("copied", "sharing", () -> reader.press("Share"));
        });
        walk.on(
                "evidence/comments/:id",
                walk.designer(),
                walk.address(walk.designer(), "evidence", "a[href*='evidence/comments/']"),
                follows("main .fm-act"));
        walk.on(
                "evidence/synonyms",
                walk.designer(),
                reader -> reader.hears("Saved", "saving", () -> reader.press("Save the list")));
        walk.on("evidence/themes", walk.designer(), follows(".fm-views a:not([aria-current])"));
        walk.on(
                "evidence/themes/:id",
                walk.designer(),
                walk.address(walk.designer(), "evidence/themes", "main th a"),
                reader -> reader.after("choosing a time", () -> choose(reader, "Said in", 1)));
        walk.on("services/by-theme", walk.designer(), follows(".fm-matrix td a"));
        walk.on("services", walk.designer(), reader -> {
            reader.hears(
                    "service",
                    "filtering",
                    () -> reader.page().getByLabel("Find a service").pressSequentially("nursing"));
            reader.hears(
                    "12 services",
                    "clearing",
                    () -> reader.page().getByLabel("Find a service").fill(""));
            reader.hears("services", "a facet", () -> reader.press(reader.page().locator(".fm-facet a")));
        });
        walk.on(
                "services/:id",
                walk.designer(),
                walk.address(walk.designer(), "services", "main th a"),
                reader -> reader.after("choosing a time", () -> choose(reader, "Said in", 1)));
        walk.on("services/partners", walk.designer(), reader -> {
            reader.after("changing", () -> reader.press("Change"));
            reader.hears("Saved.", "saving", () -> reader.press("Save"));
        });
        walk.on("services/import", walk.designer(), reader -> {
            reader.hears("JSON", "a file that is none", () -> upload(reader, walk.file("services.csv", "a,b\n1,2\n")));
            reader.hears(
                    "Nothing has been kept.",
                    "a file of services",
                    () -> upload(reader, ScreenWalk.DEMO.resolve("services.json")));
        });
    }

    void commentsComeIn() {
        walk.on("codebooks", walk.designer(), reader -> {
            reader.hears("not a JSON file", "a file that is none", () -> upload(reader, walk.file("book.csv", "a\n")));
            reader.hears("imported from", "a codebook", () -> upload(reader, ScreenWalk.DEMO.resolve("codebook.json")));
        });
        walk.on("testimony/import", walk.designer(), reader -> {
            reader.hears("Choose a .csv", "a file of another kind", () -> upload(reader, walk.file("words.pdf", "a")));
            assertThat(reader.page().locator(".fm-fault").isVisible()).isTrue();
            reader.hears(
                    "cannot be read as a table", "an empty file", () -> upload(reader, walk.file("empty.csv", "")));
        });
        walk.on("testimony/import", walk.designer(), reader -> {
            reader.after(
                    "a file of comments",
                    () -> upload(
                            reader,
                            walk.file(
                                    "two.csv",
                                    "words,date\nNobody rang me back at all.,2026-01-02\nThey were kind to me there.,2026-01-03\n")));
            reader.page().getByText("Start a trial run").waitFor();
            reader.after("a trial", () -> reader.press("Start a trial run"));
        });
        walk.on("testimony", walk.designer(), follows("main th a"));
        walk.on("testimony/unreadable", walk.administrator(), follows("main a, .fm-navigation a"));
        walk.on("testimony/erase", walk.administrator(), reader -> {
            reader.after("nothing written", () -> reader.press("Preview invitations"));
            reader.write("Name or e-mail address", "Nobody");
            reader.hears("Nobody of this name", "looking", () -> reader.press("Preview invitations"));
        });
    }
}
