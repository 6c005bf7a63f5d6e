package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.Synonyms;
import org.folkmoot.evidence.Synonyms.SynonymList;
import org.folkmoot.place.PageAtPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.springframework.dao.OptimisticLockingFailureException;

/** Which words mean the same when people search at a place: one group a line. */
@Route(value = Addresses.SYNONYMS, layout = Shell.class)
@PermitAll
@StyleSheet("assets/evidence.css")
class SynonymsView extends PageAtPlace {

    private final transient Synonyms synonyms;
    private final transient Places places;
    private final TextArea lines = Parts.styled(new TextArea(getTranslation("evidence.synonyms.field")), "ev-synonyms");
    private final Paragraph said = Parts.status();
    private final Paragraph whose = new Paragraph();
    private final Div theirs = new Div();
    private final Button back = new Button(getTranslation("evidence.synonyms.back"));
    private transient SynonymList list = new SynonymList(Optional.empty(), List.of(), 0);

    SynonymsView(Synonyms synonyms, PlaceInHand placeInHand, Places places) {
        super(
                placeInHand,
                "evidence.synonyms.title",
                "evidence.no-place.title",
                "evidence.no-place.text",
                Role.SERVICE_DESIGNER,
                Role.CODER);
        this.synonyms = synonyms;
        this.places = places;
        lines.setHelperText(getTranslation("evidence.synonyms.help"));
        lines.setWidthFull();
        lines.setManualValidation(true);
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        head.lead(getTranslation("evidence.synonyms.lead"));
        Button save = Parts.primary(getTranslation("evidence.synonyms.save"), () -> save(place));
        back.addClickListener(_ -> Confirm.ask(
                back,
                getTranslation("evidence.synonyms.back.sure", place.name()),
                getTranslation("evidence.synonyms.back.effect"),
                getTranslation("evidence.synonyms.back"),
                () -> attempt(place, () -> synonyms.remove(place.id(), list.version()))));
        Div acts = Parts.acts(save, back);
        add(whose, lines, said, theirs, acts, new Anchor(Addresses.SEARCH, getTranslation("evidence.synonyms.search")));
        fill(place);
    }

    private void fill(Place place) {
        list = synonyms.at(place.id());
        lines.setValue(text(list));
        boolean isOwn = list.version() > 0;
        back.setVisible(isOwn);
        whose.setText(
                isOwn
                        ? getTranslation("evidence.synonyms.own", place.name())
                        : list.settledAt()
                                .flatMap(places::find)
                                .map(above -> getTranslation("evidence.synonyms.above", above.name()))
                                .orElseGet(() -> getTranslation("evidence.synonyms.seed")));
        theirs.removeAll();
    }

    private void save(Place place) {
        List<List<String>> groups = lines.getValue()
                .lines()
                .map(line -> Stream.of(line.split(",", -1))
                        .map(String::strip)
                        .filter(term -> !term.isEmpty())
                        .toList())
                .toList();
        Optional<Integer> wrong = IntStream.range(0, groups.size())
                .filter(i -> !groups.get(i).isEmpty() && !SynonymList.isGroup(groups.get(i)))
                .boxed()
                .findFirst();
        List<List<String>> kept =
                groups.stream().filter(group -> !group.isEmpty()).toList();
        if (wrong.isPresent() || kept.size() > SynonymList.MOST_GROUPS) {
            lines.setErrorMessage(wrong.map(i -> getTranslation(
                            "evidence.synonyms.wrong", i + 1, SynonymList.MOST_TERMS, SynonymList.LONGEST_TERM))
                    .orElseGet(() -> getTranslation("evidence.synonyms.too-many", SynonymList.MOST_GROUPS)));
            lines.setInvalid(true);
            lines.focus();
            return;
        }
        lines.setInvalid(false);
        attempt(place, () -> synonyms.save(place.id(), kept, list.version()));
    }

    /** What somebody typed is never thrown away: where another changed the list, both are shown. */
    private void attempt(Place place, Runnable change) {
        try {
            change.run();
            fill(place);
            said.setText(getTranslation("evidence.synonyms.saved"));
        } catch (OptimisticLockingFailureException _) {
            list = synonyms.at(place.id());
            theirs.removeAll();
            theirs.add(new Paragraph(getTranslation("evidence.synonyms.theirs")), new Pre(text(list)));
            said.setText(getTranslation("evidence.synonyms.changed"));
        }
    }

    private static String text(SynonymList list) {
        return list.groups().stream().map(group -> String.join(", ", group)).collect(Collectors.joining("\n"));
    }
}
