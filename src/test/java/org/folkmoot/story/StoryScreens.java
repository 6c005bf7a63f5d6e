package org.folkmoot.story;

import static org.folkmoot.story.ScreenWalk.choose;
import static org.folkmoot.story.ScreenWalk.follows;
import static org.folkmoot.story.ScreenWalk.presses;

import com.microsoft.playwright.Locator;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A call, its paper, and what people told: each screen, with something done on it. */
record StoryScreens(ScreenWalk walk) {

    private static final Pattern CODE = Pattern.compile("with the code (\\S+)");
    private static final Pattern TELL = Pattern.compile("http://\\S+/(tell/\\S+)");

    void aCallAndItsPaper() {
        String call = walk.address(walk.facilitator(), "calls", "main th a");
        walk.on("calls", walk.facilitator(), follows("main th a"));
        walk.on("calls/:id", walk.facilitator(), call, reader -> {
            reader.hears("Closed", "closing", () -> reader.press("Close it now"));
            reader.hears("Open", "opening again", () -> reader.press("Open it again"));
            reader.hears("Copied", "copying", () -> reader.press("Copy the address"));
        });
        walk.on("calls/new", walk.facilitator(), presses("Open the call"));
        walk.on("calls/:id/change", walk.facilitator(), call + "/change", presses("Save changes"));
        walk.on("calls/:id/sheet", walk.facilitator(), call + "/sheet", follows("main a"));
        walk.on("calls/:id/invited", walk.facilitator(), call + "/invited", reader -> {
            reader.after("nothing written", () -> reader.press("Invite them"));
            reader.write("One person a line", "Morgan Price");
            reader.hears("1 person is invited", "inviting", () -> reader.press("Invite them"));
        });
        walk.on("calls/:id/letters", walk.facilitator(), call + "/letters", follows("main a"));
        walk.on("calls/:id/paper", walk.facilitator(), call + "/paper", reader -> {
            reader.after("nothing written", () -> reader.press("Key this form"));
            reader.write("Form number", "7");
            reader.after("keying", () -> reader.press("Key this form"));
        });
        String form = walk.facilitator()
                .page()
                .url()
                .substring(walk.product().url().length() + 1)
                .replace("/key", "");
        walk.on("calls/:id/paper/:form/key", walk.facilitator(), form + "/key", keys("I waited a week."));
        ScreenReader coder = walk.signedIn("coder");
        walk.on("calls/:id/paper", coder, call + "/paper", reader -> {
            reader.write("Form number", "7");
            reader.after("keying", () -> reader.press("Key this form"));
        });
        walk.on("calls/:id/paper/:form/key", coder, form + "/key", keys("I waited two weeks."));
        walk.on("calls/:id/paper/:form/settle", coder, form + "/settle", presses("Hand it in"));
        walk.on("calls/:id/paper/:form/slip", coder, form + "/slip", follows("main a"));
    }

    private static Consumer<ScreenReader> keys(String words) {
        return reader -> {
            Locator field = reader.page().locator("vaadin-text-area textarea").first();
            reader.after("writing", () -> {
                field.fill(words);
                reader.page().keyboard().press("Tab");
            });
            reader.after("finishing", () -> reader.press("Finish this form"));
        };
    }

    void whatWasToldIsRead() {
        walk.on("testimony/queue", walk.facilitator(), reader -> {
            reader.after(
                    "a view",
                    () -> reader.press(reader.page().locator("main .fm-views a").nth(1)));
            reader.after(
                    "all of them",
                    () -> reader.press(reader.page().locator("main .fm-views a").first()));
            reader.after("a stage", () -> choose(reader, "Stage", 1));
        });
        walk.on("testimony/queue/rules", walk.facilitator(), reader -> {
            reader.hears("Saved.", "saving", () -> reader.press("Save the limit"));
        });
        String submission = walk.address(walk.facilitator(), "testimony/queue", "main table .fm-title-link");
        walk.on("testimony/desk/:telling", walk.facilitator(), submission, reader -> {
            reader.hears("1 of 2 looked at", "hiding", () -> reader.press("Hide it"));
            reader.hears("The grade is saved.", "grading", () -> choose(reader, "How serious it is", 2));
            reader.hears("Unassigned.", "giving back", () -> reader.press("Unassign"));
        });
        walk.on(
                "testimony/layers/:telling",
                walk.facilitator(),
                submission.replace("desk", "layers"),
                follows("main .fm-act"));
    }

    void theAuthorAndTheirComplaint() throws InterruptedException {
        String code = walk.found(CODE, "with the code");
        String tell = walk.found(TELL, "/tell/");
        ScreenReader author = walk.somebody();
        walk.on("tell/:link/:key?", author, tell, reader -> {
            reader.after("a step", () -> reader.press(reader.page().locator("#add-step")));
            reader.after("taking it out", () -> reader.press(reader.page().locator("#step-0-remove")));
            reader.after("putting it back", () -> reader.press(reader.page().locator("#put-back")));
        });
        walk.on("my-words", author, reader -> {
            reader.write("Your code", "AAAA-AAAA-AAAA-AAAA");
            reader.hears("code", "a wrong code", () -> reader.press("Open my page"));
            reader.write("Your code", code);
            reader.after("the code", () -> reader.press("Open my page"));
            reader.after("asking to complain", () -> reader.press("Complain"));
            reader.write("What went wrong?", "You hid the name of the house.");
            reader.hears(
                    "Your complaint is with the panel team.", "complaining", () -> reader.press("Send my complaint"));
        });
        walk.on("testimony/complaints", walk.facilitator(), follows("main table .fm-title-link"));
        walk.on(
                "testimony/complaints/:telling",
                walk.facilitator(),
                walk.address(walk.facilitator(), "testimony/complaints", "main table .fm-title-link"),
                reader -> {
                    reader.hears("Assigned to you.", "taking", () -> reader.press("Assign to me"));
                    reader.hears("The author can read", "acknowledging", () -> reader.press("Tell the author"));
                });
        walk.on(
                "testimony/safeguarding/:telling",
                walk.administrator(),
                walk.address(walk.administrator(), "", "main a[href*='safeguarding']"),
                reader -> {
                    reader.hears(
                            "This case is assigned to you.",
                            "taking",
                            () -> reader.press(reader.page().locator("main vaadin-button")));
                });
    }
}
