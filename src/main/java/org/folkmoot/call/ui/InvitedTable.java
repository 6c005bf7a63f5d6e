package org.folkmoot.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.folkmoot.call.CallRefused;
import org.folkmoot.call.invited.CallInvitation;
import org.folkmoot.call.invited.InvitedId;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonInvited;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** Everybody who is invited, how far they have come, and what can be done for each; also as a file. */
final class InvitedTable extends Composite<Div> {

    private final transient InvitedPeople invited;
    private final transient Function<PersonInvited, String> address;
    private final transient Consumer<String> told;
    private transient Map<InvitedId, LetterState> letters = Map.of();

    /** @param told hears what was done, once it is done */
    InvitedTable(InvitedPeople invited, Function<PersonInvited, String> address, Consumer<String> told) {
        this.invited = invited;
        this.address = address;
        this.told = told;
    }

    InvitedTable rows(List<PersonInvited> people, Map<InvitedId, LetterState> states) {
        letters = states;
        getContent().removeAll();
        getContent()
                .add(new PlainTable<PersonInvited>(getTranslation("call.invited.list.caption"))
                        .rowHead(getTranslation("call.invited.name"), this::name)
                        .text(
                                getTranslation("call.invited.when"),
                                one -> Dates.date(one.invited().at(), getLocale()))
                        .component(getTranslation("call.invited.progress"), one -> CallFacts.mark(this, one.invited()))
                        .text(getTranslation("call.invited.reminded"), this::reminded)
                        .acts(getTranslation("call.invited.acts"), this::acts)
                        .rows(people));
        return this;
    }

    private String called(PersonInvited person) {
        return person.isReadable() ? person.name() : getTranslation("call.invited.unreadable");
    }

    private Component name(PersonInvited person) {
        Div name = new Div(new Span(called(person)));
        person.email().map(EmailAddress::value).ifPresent(email -> {
            name.add(Parts.styled(Parts.small(email), "fm-invite-email"));
        });
        letter(person).ifPresent(state -> {
            Paragraph line = Parts.styled(new Paragraph(CallFacts.letter(this, state)), "fm-small");
            line.getClassNames().set("fm-quiet", !state.isStuck());
            name.add(line);
        });
        return name;
    }

    private Optional<LetterState> letter(PersonInvited person) {
        return Optional.ofNullable(letters.get(person.invited().id()));
    }

    private String reminded(PersonInvited person) {
        return person.invited()
                .reminded()
                .map(when -> Dates.date(when, getLocale()))
                .orElseGet(() -> person.invited().isWaitedFor() ? getTranslation("call.invited.reminded.not") : "");
    }

    private Component acts(PersonInvited person) {
        CallInvitation one = person.invited();
        Div acts = Parts.styled(new Div(), "fm-invite-acts");
        if (one.isWaitedFor()) {
            acts.add(
                    copy(person),
                    new Anchor(
                            CallsNavigation.letters(one.call()) + "?who=" + one.id(),
                            getTranslation("call.invited.print")),
                    new Button(getTranslation("call.invited.remind"), _ -> {
                        int done = invited.remind(one.call(), Set.of(one.id())).size();
                        told.accept(getTranslation("call.invited.remind.done", done));
                    }));
            letter(person).filter(LetterState::isStuck).ifPresent(_ -> acts.add(sendAgain(one)));
            acts.add(explained("take-back", () -> invited.takeBack(one.id()), person));
        }
        if (!one.isAnswered()) {
            acts.add(explained("new-link", () -> invited.newLink(one.id()), person));
        }
        acts.add(explained("erase", () -> invited.erase(one.id()), person));
        Details change = new Details(getTranslation("call.invited.change"), acts);
        change.getElement().setAttribute("aria-label", getTranslation("call.invited.change.of", called(person)));
        return change;
    }

    private Button sendAgain(CallInvitation one) {
        return new Button(
                getTranslation("call.invited.mail.again"),
                _ -> told.accept(getTranslation(
                        "call.invited.mail.again.done", invited.sendAgain(one.call(), Set.of(one.id())))));
    }

    private Button copy(PersonInvited person) {
        Button copy = new Button(getTranslation("call.invited.copy"));
        copy.addClickListener(_ -> {
            copy.getElement()
                    .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", address.apply(person));
            told.accept(getTranslation("call.invited.copied", called(person)));
        });
        return copy;
    }

    /** An act after which a link opens nothing any more, so it is asked for twice. */
    private Div explained(String key, Runnable act, PersonInvited person) {
        Paragraph what = Parts.small(getTranslation("call.invited." + key + ".what"));
        Button button = new Button(getTranslation("call.invited." + key));
        button.addClickListener(_ -> Confirm.ask(
                button,
                getTranslation("call.invited." + key + ".sure", called(person)),
                what.getText(),
                button.getText(),
                () -> attempt(key, act, person)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return new Div(button, what);
    }

    private void attempt(String key, Runnable act, PersonInvited person) {
        try {
            act.run();
            told.accept(getTranslation("call.invited." + key + ".done", called(person)));
        } catch (CallRefused refused) {
            told.accept(getTranslation("call.refused." + refused.reason().name()));
        }
    }

    /** The same at the moment it is asked for, as a file: also for letters that are made elsewhere. */
    static Anchor file(
            Component on,
            Supplier<List<PersonInvited>> people,
            Function<PersonInvited, String> address,
            Locale reader) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] file = write(on, people.get(), address, reader);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "invited.csv", "text/csv; charset=utf-8", file.length);
                }),
                on.getTranslation("call.invited.export"));
        link.setRouterIgnore(true);
        return link;
    }

    /** With a byte order mark, by which spreadsheets know the encoding. */
    static byte[] write(
            Component on, List<PersonInvited> people, Function<PersonInvited, String> address, Locale reader) {
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        List<String> header = Stream.of("name", "email", "link", "invited", "state", "reminded")
                .map(column -> on.getTranslation("call.invited.column." + column))
                .toList();
        try (SafeCsv csv = SafeCsv.to(out, header)) {
            for (PersonInvited person : people) {
                csv.row(
                        person.name(),
                        person.email().map(EmailAddress::value).orElse(""),
                        person.invited().isWaitedFor() ? address.apply(person) : "",
                        Dates.date(person.invited().at(), reader),
                        CallFacts.state(on, person.invited()),
                        person.invited()
                                .reminded()
                                .map(when -> Dates.date(when, reader))
                                .orElse(""));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
