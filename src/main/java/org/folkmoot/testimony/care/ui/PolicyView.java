package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.stream.Stream;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.testimony.care.DeclineReason;
import org.folkmoot.testimony.care.HoldReason;
import org.folkmoot.testimony.telling.Grade;

/** What happens with what people tell, for anyone to read: who reads it, by when, and every reason for not taking it. */
@Route(value = CareNavigation.POLICY, layout = MemberLayout.class)
@StyleSheet("assets/care.css")
@AnonymousAllowed
class PolicyView extends Div {

    PolicyView() {
        addClassName("fm-care-policy");
        add(
                new PageHead(getTranslation("testimony.care.policy.title"))
                        .lead(getTranslation("testimony.care.policy.lead")),
                section("read", texts("who", "hide", "worry")),
                section("when", new Paragraph(getTranslation("testimony.care.policy.grades")), days()),
                section("declined", reasons(Arrays.stream(DeclineReason.values()))),
                section("held", reasons(Arrays.stream(HoldReason.values()))),
                section("say", texts("see", "undo", "complain")));
    }

    private Component[] texts(String... keys) {
        return Arrays.stream(keys)
                .map(key -> new Paragraph(getTranslation("testimony.care.policy." + key)))
                .toArray(Component[]::new);
    }

    private Component days() {
        UnorderedList list = new UnorderedList();
        Arrays.stream(Grade.values())
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(grade -> list.add(new ListItem(getTranslation(
                        "testimony.care.policy.days",
                        getTranslation("testimony.care.grade." + grade.name()),
                        grade.days()))));
        return list;
    }

    private Component reasons(Stream<? extends Enum<?>> reasons) {
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(getTranslation("testimony.care.reason." + reason.name()))));
        return list;
    }

    private Section section(String key, Component... parts) {
        Section section = new Section(new H2(getTranslation("testimony.care.policy." + key + ".title")));
        section.addClassName("fm-section");
        section.add(parts);
        return section;
    }
}
