package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.glossary.Glossary.AskedWord;
import org.folkmoot.floor.glossary.GlossaryRefused;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;

/** The glossary of an assembly: words that members asked about, and those that are explained to them on their phones. */
@Route(value = "assemblies/:id/words", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class GlossaryView extends Div implements BeforeEnterObserver {

    private final transient Assemblies assemblies;
    private final transient Glossary glossary;
    private final H2 askedTitle = new H2();
    private final H2 termsTitle = new H2();
    private final Div asked = new Div();
    private final Div terms = new Div();
    private AssemblyId at = new AssemblyId(new UUID(0, 0));

    GlossaryView(Assemblies assemblies, Glossary glossary) {
        this.assemblies = assemblies;
        this.glossary = glossary;
    }

    static String address(AssemblyId assembly) {
        return AssembliesNavigation.assembly(assembly) + "/words";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        at = AssembliesNavigation.id(event, "id", AssemblyId::of);
        // Members may read their assembly and its words, but not this page: who runs it is asked first.
        glossary.asked(at);
        Assembly assembly = assemblies.find(at).orElseThrow(() -> new NotFound("There is no such assembly"));
        removeAll();
        add(
                new PageHead(getTranslation("floor.glossary"))
                        .eyebrow(assembly.name())
                        .lead(getTranslation("floor.glossary.lead"))
                        .tools(new Anchor(
                                AssembliesNavigation.assembly(at), getTranslation("floor.glossary.assembly"))),
                Parts.styled(new Section(askedTitle, asked), "fm-section"),
                Parts.styled(new Section(termsTitle, terms, another()), "fm-section"));
        show();
    }

    private void show() {
        List<AskedWord> waiting = glossary.asked(at);
        askedTitle.setText(getTranslation("floor.glossary.asked", waiting.size()));
        asked.removeAll();
        waiting.forEach(word -> asked.add(row(word)));
        if (waiting.isEmpty()) {
            asked.add(Parts.small(getTranslation("floor.glossary.asked.none")));
        }
        List<Term> all = glossary.terms(at);
        termsTitle.setText(getTranslation("floor.glossary.terms", all.size()));
        terms.removeAll();
        terms.add(
                all.isEmpty()
                        ? Parts.small(getTranslation("floor.glossary.terms.none"))
                        : new PlainTable<Term>(getTranslation("floor.glossary.caption"))
                                .rowHead(getTranslation("floor.glossary.word"), term -> new Span(term.word()))
                                .text(getTranslation("floor.glossary.means"), Term::means)
                                .acts(getTranslation("floor.glossary.acts"), this::acts)
                                .rows(all));
    }

    private Div row(AskedWord word) {
        TextField means = field("floor.glossary.means", "");
        means.setAriaLabel(getTranslation("floor.glossary.means.of", word.word()));
        Button explain = new Button(getTranslation("floor.glossary.explain"), _ -> explain(means, word.word(), means));
        explain.setAriaLabel(getTranslation("floor.glossary.explain.of", word.word()));
        Button dismiss = Parts.tertiary(getTranslation("floor.glossary.dismiss"), () -> {
            glossary.dismiss(at, word.word());
            show();
            Aloud.removed(this);
        });
        dismiss.setAriaLabel(getTranslation("floor.glossary.dismiss.of", word.word()));
        return Parts.styled(
                new Div(
                        Parts.styled(new Span(word.word()), "fm-words"),
                        Parts.small(new Span(getTranslation("floor.glossary.times", word.times()))),
                        Parts.form(means, Parts.acts(explain, dismiss))),
                "fm-prepared");
    }

    private Details another() {
        TextField word = field("floor.glossary.word", "");
        word.setId("new-word");
        TextField means = field("floor.glossary.means", "");
        means.setId("new-meaning");
        Button add = new Button(getTranslation("floor.glossary.add"), _ -> {
            word.setInvalid(false);
            if (explain(word, word.getValue(), means)) {
                word.clear();
                means.clear();
                word.focus();
            }
        });
        add.setId("add-word");
        Details details = new Details(getTranslation("floor.glossary.another"), Parts.form(word, means, add));
        details.setId("another-word");
        return details;
    }

    private Component acts(Term term) {
        TextField means = field("floor.glossary.means", term.means());
        Button save = new Button(getTranslation("floor.glossary.save"), _ -> explain(means, term.word(), means));
        Button remove = Parts.tertiary(getTranslation("floor.glossary.remove"), () -> {});
        remove.addClickListener(_ -> Confirm.ask(
                remove,
                getTranslation("floor.glossary.remove.sure", term.word()),
                getTranslation("floor.glossary.remove.effect"),
                getTranslation("floor.glossary.remove"),
                () -> {
                    glossary.remove(at, term.word());
                    show();
                    Aloud.removed(this);
                }));
        Details change = new Details(getTranslation("floor.glossary.change"), Parts.form(means, save, remove));
        change.getElement().setAttribute("aria-label", getTranslation("floor.glossary.change.of", term.word()));
        return change;
    }

    private TextField field(String label, String value) {
        TextField field = new TextField(getTranslation(label));
        field.setManualValidation(true);
        field.setValue(value);
        return field;
    }

    /** @return false if it was refused, and why is said beside the field */
    private boolean explain(TextField wordField, String word, TextField means) {
        means.setInvalid(false);
        try {
            glossary.explain(at, new Term(word, means.getValue()));
            show();
            Aloud.saved(this);
            return true;
        } catch (GlossaryRefused refused) {
            TextField field = switch (refused.reason()) {
                case WORD_MISSING, WORD_TOO_LONG -> wordField;
                case MEANING_MISSING, MEANING_TOO_LONG, TOO_MANY -> means;
            };
            field.setErrorMessage(
                    getTranslation("floor.glossary.refused." + refused.reason().name()));
            field.setInvalid(true);
            field.focus();
            return false;
        }
    }
}
