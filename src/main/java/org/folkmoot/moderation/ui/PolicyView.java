package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.folkmoot.moderation.Moderation.DeclineReason;
import org.folkmoot.moderation.Moderation.HoldReason;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.Grade;

/** What happens with what people tell, for anyone to read: who reads it, by when, and every reason for not taking it. */
@Route(value = CareNavigation.POLICY, layout = MemberLayout.class)
@StyleSheet("assets/care.css")
@AnonymousAllowed
class PolicyView extends Div {

    PolicyView() {
        addClassName("fm-care-policy");
        add(
                new PageHead(getTranslation("moderation.policy.title")).lead(getTranslation("moderation.policy.lead")),
                section("read", texts("who", "hide", "worry")),
                section("when", new Paragraph(getTranslation("moderation.policy.grades")), days()),
                section("declined", reasons(Arrays.stream(DeclineReason.values()))),
                section("held", reasons(Arrays.stream(HoldReason.values()))),
                section("say", texts("see", "undo", "complain")));
    }

    private Component[] texts(String... keys) {
        return Arrays.stream(keys)
                .map(key -> new Paragraph(getTranslation("moderation.policy." + key)))
                .toArray(Component[]::new);
    }

    private Component days() {
        UnorderedList list = new UnorderedList();
        Arrays.stream(Grade.values())
                .sorted(Comparator.reverseOrder())
                .forEach(grade -> list.add(new ListItem(getTranslation(
                        "moderation.policy.days", getTranslation("moderation.grade." + grade.name()), grade.days()))));
        return list;
    }

    private Component reasons(Stream<? extends Enum<?>> reasons) {
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(getTranslation("moderation.reason." + reason.name()))));
        return list;
    }

    private Section section(String key, Component... parts) {
        return Parts.section(getTranslation("moderation.policy." + key + ".title"), parts);
    }
}
