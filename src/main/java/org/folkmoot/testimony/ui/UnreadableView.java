package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.folkmoot.testimony.UnreadableTestimonies;
import org.folkmoot.testimony.UnreadableTestimonies.Unreadable;
import org.springframework.stereotype.Component;

/** The comments that were set aside because they cannot be read, by number alone, for administrators of the whole installation. */
@Route(value = TestimonyNavigation.UNREADABLE, layout = Shell.class)
@PermitAll
class UnreadableView extends Div implements BeforeEnterObserver {

    private final transient UnreadableTestimonies unreadable;
    private final PageHead head = new PageHead(getTranslation("testimony.broken.title"));
    private final Div list = new Div();
    private final Paragraph said = new Paragraph();

    UnreadableView(UnreadableTestimonies unreadable) {
        this.unreadable = unreadable;
        said.getElement().setAttribute("role", "status");
        add(head, said, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        List<Unreadable> all = unreadable.list();
        if (all.isEmpty()) {
            list.add(new EmptyPage(
                    getTranslation("testimony.broken.none"), getTranslation("testimony.broken.none.text")));
            return;
        }
        Button again = new Button(getTranslation("testimony.broken.again"), _ -> {
            unreadable.tryAgain();
            said.setText(getTranslation("testimony.broken.again.said"));
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        head.lead(getTranslation("testimony.broken.lead", unreadable.count()));
        list.add(
                new Paragraph(getTranslation("testimony.broken.what")),
                again,
                new PlainTable<Unreadable>(getTranslation("testimony.broken.title"))
                        .rowHead(
                                getTranslation("testimony.broken.id"),
                                one -> new Code(one.id().toString()))
                        .text(getTranslation("testimony.broken.since"), one -> Dates.moment(one.since(), getLocale()))
                        .rows(all));
    }

    /** The task of an administrator while comments lie in the store that cannot be read. */
    @Component
    record UnreadableToday(UnreadableTestimonies unreadable, Rights rights, Texts texts) implements TodaySource {

        @Override
        public int order() {
            return 310;
        }

        @Override
        public List<TodayItem> items() {
            if (!rights.holds(Scope.everywhere(), Role.ADMINISTRATOR)) {
                return List.of();
            }
            long count = unreadable.count();
            return count == 0
                    ? List.of()
                    : List.of(TodayItem.of(
                                    TodayItem.Kind.NOW,
                                    "",
                                    texts.get("testimony.broken.today", count),
                                    TestimonyNavigation.UNREADABLE,
                                    texts.get("testimony.broken.today.what"))
                            .act(texts.get("testimony.broken.today.act")));
        }
    }
}
