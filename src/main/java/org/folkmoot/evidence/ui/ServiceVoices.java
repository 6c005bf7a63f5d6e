package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.ChangesOfCounts;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.evidence.Voices;
import org.folkmoot.place.ServicePageSection;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.theme.ThemeId;

/** What people say, on the page of a service beside what the directory says. */
@org.springframework.stereotype.Component
record ServiceVoices(ThemesBesideServices counts, ChangesOfCounts changes, Rights rights)
        implements ServicePageSection {

    private static final int AFTER_THE_RECORD = 100;

    @Override
    public int order() {
        return AFTER_THE_RECORD;
    }

    @Override
    public Optional<Component> section(ServiceSummary service) {
        boolean maySeeCounts = !rights.scopesOf(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER)
                .isEmpty();
        return maySeeCounts ? Optional.of(new Voicing(service, counts, changes, rights)) : Optional.empty();
    }

    /** The section itself. */
    @StyleSheet("assets/evidence.css")
    private static final class Voicing extends Section {

        Voicing(ServiceSummary service, ThemesBesideServices counts, ChangesOfCounts changes, Rights rights) {
            Location here = Optional.ofNullable(UI.getCurrent())
                    .map(UI::getActiveViewLocation)
                    .orElseGet(() -> new Location(Addresses.service(service.id())));
            CountsChoice choice = CountsChoice.of(here, rights, service.place());
            Div title = new Div(new H2(getTranslation("evidence.voices.title")));
            title.add(choice.fields(this));
            title.addClassName("fm-group");
            Voices<ThemeId> voices = counts.ofService(service.id(), choice.period(), choice.sight());
            add(title);
            if (!voices.people().isSomebody()) {
                add(Parts.styled(new Paragraph(getTranslation("evidence.voices.empty")), "fm-quiet"));
                return;
            }
            EvidenceQuery all = choice.of(EvidenceQuery.all().services(Set.of(service.id())));
            add(new VoicesPanel<>(
                    voices,
                    getTranslation("evidence.voices.themes"),
                    all,
                    theme -> Addresses.theme(theme.id(), Map.of()),
                    (query, theme) -> query.themes(Set.of(theme.id())),
                    choice.isLinked()));
            changes.ofService(service.id())
                    .map(day -> Numbers.changed(Dates.date(day, getLocale()), this))
                    .ifPresent(this::add);
        }
    }
}
