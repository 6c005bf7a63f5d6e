package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** An assembly from its beginning to a counted vote: somebody at the desk, and two members on their phones. */
final class AssemblyStory {

    private static final String ASSEMBLY = "Front door assembly";
    private static final String PROPOSAL = "Before anyone leaves the ward, one named worker rings the next service.";

    private final String address;
    private final Keyboard desk;
    private final Page first;
    private final Keyboard second;
    private List<String> invitations = List.of();

    /** @param address of the product */
    AssemblyStory(String address, Keyboard desk, Page first, Keyboard second) {
        this.address = address;
        this.desk = desk;
        this.first = first;
        this.second = second;
    }

    void isSetUp() {
        desk.go(address + "/assemblies");
        desk.look("17-no-assembly-yet");
        desk.follow("Set up an assembly");
        desk.write("Name of the assembly", ASSEMBLY);
        desk.write("What the members are asked", "What should happen in the first week after someone asks?");
        desk.write("Who promises", "Marlow Vale Council");
        desk.write("What they promise", "We will answer each recommendation in public, with reasons.");
        desk.writeDay("Answer by", "30/06/2027");
        desk.look("18-new-assembly");
        desk.press("Set up the assembly");
        assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(ASSEMBLY);
        desk.sees("The answer is due by 30 June 2027.");
        desk.press(desk.page().locator("#invite > vaadin-details-summary"));
        desk.write("E-mail addresses", "amina@marlowvale.example\nbarry@marlowvale.example");
        desk.press("Invite them");
        Locator links = desk.page().locator(".invitation-link");
        assertThat(links).hasCount(2);
        invitations = links.allTextContents();
        desk.look("19-assembly");
    }

    void twoMembersJoin() {
        first.navigate(invitations.get(0));
        first.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Amina");
        first.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(WholeStoryIT.PASSWORD);
        PageCheck.look(first, "20-invitation");
        first.getByRole(AriaRole.BUTTON, named("Make my account and join")).click();
        first.waitForURL(address -> !address.contains("/invitation/"));
        second.go(invitations.get(1));
        second.write("Name", "Barry");
        second.write("Password", WholeStoryIT.PASSWORD);
        second.press("Make my account and join");
        second.page().waitForURL(address -> !address.contains("/invitation/"));
        second.look("21-my-assemblies");
    }

    void aSessionIsPlanned() {
        desk.page().reload();
        PageCheck.settle(desk.page());
        desk.press("Plan a session");
        desk.write("Name of the session", "What people told us");
        desk.writeDay("Day", "12/12/2026");
        desk.press("Add an item");
        desk.write("Item", "Is this the proposal we mean?");
        desk.choose("What people do", "Vote");
        desk.write("Where", "Eastgate Hall");
        desk.press("Save");
        desk.follow("What people told us");
        desk.write("What the question says", PROPOSAL);
        desk.press("Save");
        desk.sees(PROPOSAL);
        desk.look("22-session-prepared");
    }

    void membersVote() {
        String room = (String)
                desk.page().getByRole(AriaRole.LINK, named("Members’ screen")).evaluate("a => a.href");
        first.navigate(room);
        second.go(room);
        assertThat(first.getByRole(AriaRole.MAIN)).containsText("No question is open now");
        PageCheck.look(first, "23-room-waiting");

        desk.press("Open this question…");
        desk.look("24-question-about-to-open");
        desk.press("Open the question");

        assertThat(first.getByRole(AriaRole.MAIN)).containsText(PROPOSAL);
        second.sees(PROPOSAL);
        PageCheck.look(first, "25-room-question");
        PageCheck.lookAtNarrowest(first, "25-room-question");
        vote(first, "Agree");
        voteByKeyboard(second);
        desk.sees("2 of 2 have voted");
        PageCheck.look(first, "26-room-vote-is-in");
        desk.look("27-session-question-open");
    }

    void theQuestionIsClosed() {
        desk.press("Close the question…");
        desk.sees("2 of 2 have voted. All votes are in.");
        desk.look("28-session-about-to-close");
        desk.press("Close the question");
        desk.sees("Nobody sees a result yet.");
        assertThat(first.getByRole(AriaRole.MAIN)).containsText("Voting has closed.");
        desk.look("28-session-closed");
        PageCheck.look(first, "28-room-closed");
        desk.press("Count it and show the result");

        desk.sees("2 of 2 members voted, in secret.");
        desk.sees("Too few votes to show");
        assertThat(second.page().locator("#vote-state")).containsText("counts.");
        desk.look("28-session-result");
        PageCheck.look(first, "29-room-result");
    }

    private static void choose(Page phone, String choice) {
        phone.getByRole(AriaRole.RADIO, named(choice)).check();
    }

    private static void vote(Page phone, String choice) {
        choose(phone, choice);
        phone.getByRole(AriaRole.BUTTON, named("Cast my vote")).click();
        assertThat(phone.locator("#vote-state")).containsText("Your vote is in");
    }

    /** Disagrees first, and then agrees after all. The arrow keys alone cast nothing. */
    private static void voteByKeyboard(Keyboard phone) {
        Locator agree = phone.page().getByRole(AriaRole.RADIO, named("Agree"));
        phone.to(agree);
        phone.page().keyboard().press("ArrowDown");
        assertThat(phone.page().locator("#vote-state")).containsText("You have not voted yet.");
        phone.press("Cast my vote");
        assertThat(phone.page().locator("#vote-state")).containsText("Your vote is in");
        phone.page().keyboard().press("Shift+Tab");
        phone.page().keyboard().press("ArrowUp");
        assertThat(agree).isChecked();
        phone.press("Change my vote");
        assertThat(phone.page().locator("#vote-state")).not().containsText("not cast");
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
