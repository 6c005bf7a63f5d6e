package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.CareQueue.Colleague;
import org.folkmoot.moderation.CareRefused;
import org.folkmoot.moderation.CareSettings;
import org.folkmoot.moderation.CareSettings.CareRules;
import org.folkmoot.place.PageAtPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.submission.Complaint.ComplaintDays;
import org.folkmoot.submission.SubmissionRefused;

/** How much a reader opens in a day here, by when complaints are answered, and who sees disclosures of harm. */
@Route(value = CareNavigation.RULES, layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class RulesView extends PageAtPlace {

    private final transient CareSettings settings;
    private final transient CareQueue queue;
    private final transient Rights rights;
    private final Paragraph said = Parts.status();

    RulesView(CareSettings settings, CareQueue queue, PlaceInHand placeInHand, Rights rights) {
        super(
                placeInHand,
                "moderation.rules.title",
                "moderation.queue.nowhere",
                "moderation.queue.nowhere.what",
                Role.FACILITATOR);
        this.settings = settings;
        this.queue = queue;
        this.rights = rights;
        addClassName("fm-rules-page");
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        CareRules rules = settings.at(place.id());
        head.lead(getTranslation("moderation.rules.lead"));
        add(
                said,
                limit(rules),
                complaints(rules),
                leads(rules),
                policy(),
                new Anchor(CareNavigation.QUEUE, getTranslation("moderation.rules.back")));
    }

    private Section limit(CareRules rules) {
        IntegerField most = new IntegerField(getTranslation("moderation.rules.limit.field"));
        most.setHelperText(getTranslation("moderation.rules.limit.help"));
        rules.opensADay().ifPresent(most::setValue);
        most.setManualValidation(true);
        Button save = Parts.primary(getTranslation("moderation.rules.limit.save"), () -> {
            try {
                settings.limit(rules.place(), Optional.ofNullable(most.getValue()));
                most.setInvalid(false);
                say("moderation.rules.saved");
            } catch (CareRefused refused) {
                most.setErrorMessage(CareWords.refused(this, refused));
                most.setInvalid(true);
                most.focus();
            }
        });
        return section(
                "moderation.rules.limit", new Paragraph(getTranslation("moderation.rules.limit.what")), most, save);
    }

    private Section complaints(CareRules rules) {
        IntegerField acknowledge = days("moderation.rules.complaints.acknowledge");
        IntegerField answer = days("moderation.rules.complaints.answer");
        rules.complaints().ifPresent(days -> {
            acknowledge.setValue(days.acknowledge());
            answer.setValue(days.answer());
        });
        Button save = new Button(getTranslation("moderation.rules.complaints.save"), _ -> {
            try {
                settings.complaints(rules.place(), days(acknowledge, answer));
                acknowledge.setInvalid(false);
                say("moderation.rules.saved");
            } catch (SubmissionRefused refused) {
                acknowledge.setErrorMessage(
                        getTranslation("submission.refused." + refused.reason().name()));
                acknowledge.setInvalid(true);
                acknowledge.focus();
            }
        });
        return section(
                "moderation.rules.complaints",
                new Paragraph(getTranslation("moderation.rules.complaints.what")),
                acknowledge,
                answer,
                save);
    }

    /** Without both fields the place above decides; one left empty is as usual. */
    private static Optional<ComplaintDays> days(IntegerField acknowledge, IntegerField answer) {
        ComplaintDays usual = ComplaintDays.usual();
        return acknowledge.isEmpty() && answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new ComplaintDays(
                        acknowledge.getOptionalValue().orElse(usual.acknowledge()),
                        answer.getOptionalValue().orElse(usual.answer())));
    }

    private IntegerField days(String key) {
        IntegerField days = new IntegerField(getTranslation(key));
        days.setManualValidation(true);
        return days;
    }

    private Section leads(CareRules rules) {
        List<Colleague> team = queue.team(rules.place());
        Paragraph what = new Paragraph(getTranslation("moderation.rules.leads.what"));
        if (!rights.holds(Scope.everywhere(), Role.ADMINISTRATOR)) {
            String names = team.stream()
                    .filter(one -> rules.leads().contains(one.id()))
                    .map(Colleague::name)
                    .collect(Collectors.joining(", "));
            return section(
                    "moderation.rules.leads",
                    what,
                    new Paragraph(names.isEmpty() ? getTranslation("moderation.rules.leads.none") : names),
                    new Paragraph(getTranslation("moderation.rules.leads.administrator")));
        }
        CheckboxGroup<Colleague> leads = new CheckboxGroup<>(getTranslation("moderation.rules.leads.field"));
        leads.setItems(team);
        leads.setItemLabelGenerator(Colleague::name);
        leads.setValue(
                team.stream().filter(one -> rules.leads().contains(one.id())).collect(Collectors.toSet()));
        Button save = new Button(getTranslation("moderation.rules.leads.save"), _ -> {
            settings.leads(
                    rules.place(), leads.getValue().stream().map(Colleague::id).collect(Collectors.toSet()));
            say("moderation.rules.saved");
        });
        return section("moderation.rules.leads", what, leads, save);
    }

    private Section policy() {
        return section(
                "moderation.policy.title",
                new Paragraph(getTranslation("moderation.rules.policy.what")),
                new Anchor(CareNavigation.POLICY, getTranslation("moderation.rules.policy.read")));
    }

    private void say(String key) {
        said.setText(getTranslation(key));
    }

    private Section section(String title, Component... parts) {
        return Parts.styled(Parts.section(getTranslation(title), parts), "fm-care-rules");
    }
}
