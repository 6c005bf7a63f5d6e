package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.ui.LiveScreen.LiveAge;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Pushed;
import org.folkmoot.platform.ui.RightsEnded;
import org.folkmoot.platform.web.KeptOpen;

/** Keeps a screen in step with its session, for as long as its reader may: who has lost the part in it that opened the screen hears nothing more. */
final class LiveScreen {

    /** People come early, and sessions last longer than planned. */
    private static final Duration AROUND = Duration.ofHours(2);

    private final Div screen;
    private final FloorBoard floor;
    private final Callers callers;
    private Optional<Registration> following = Optional.empty();
    private Runnable begin = () -> {};

    LiveScreen(Div screen, FloorBoard floor, Callers callers) {
        this.screen = screen;
        this.floor = floor;
        this.callers = callers;
        screen.addAttachListener(_ -> begin.run());
        screen.addDetachListener(_ -> stop());
    }

    /** @param isOpen asked each time, as roles end while screens are open */
    void follow(AssemblyId assembly, SessionId session, BooleanSupplier isOpen, Consumer<FloorBoard.Now> show) {
        stop();
        Runnable draw = () -> {
            if (isOpen.getAsBoolean()) {
                show.accept(floor.now(assembly, session));
            } else {
                stop();
                screen.removeAll();
                screen.add(new RightsEnded());
            }
        };
        begin = () -> {
            following = Optional.of(floor.follow(assembly, session, Pushed.onto(screen, callers, draw)));
            draw.run();
        };
        if (screen.isAttached()) {
            begin.run();
        }
    }

    /**
     * Lets the person listen without acting while the session runs; said anew with every showing. A page whose device is asleep is asked for
     * nothing by its browser any more, and its session ends by the server's own clock.
     */
    static void keepOpen(Session session, Clock clock) {
        ZonedDateTime now = clock.instant().atZone(Dates.ZONE);
        boolean runs = now.isAfter(session.date()
                        .atTime(session.starts())
                        .atZone(Dates.ZONE)
                        .minus(AROUND))
                && now.isBefore(
                        session.date().atTime(session.ends()).atZone(Dates.ZONE).plus(AROUND));
        if (runs) {
            VaadinSession.getCurrent().getSession().setAttribute(KeptOpen.attribute(), clock.instant());
        }
    }

    private void stop() {
        following.ifPresent(Registration::remove);
        following = Optional.empty();
    }

    /** Says how old the screen is, in the browser and by its clock, and when there is no signal. */
    @Tag("fm-live")
    static final class LiveAge extends Component {

        LiveAge() {
            getElement().setText(getTranslation("floor.live"));
            getElement().setAttribute("class", "fm-state open fm-figure");
            getElement().setAttribute("seconds", getTranslation("floor.live.seconds"));
            getElement().setAttribute("minutes", getTranslation("floor.live.minutes"));
            getElement().setAttribute("lost-seconds", getTranslation("floor.lost.seconds"));
            getElement().setAttribute("lost-minutes", getTranslation("floor.lost.minutes"));
            getElement().setAttribute("notice", getTranslation("floor.lost.notice"));
            getElement().setAttribute("signed-out", getTranslation("floor.signed-out"));
        }

        void heard(FloorBoard.Now now) {
            getElement().setAttribute("beat", Long.toString(now.at().toEpochMilli()));
        }
    }

    /** What a live screen says while it hears nothing: that there is no signal, or that its person is signed out and how to go on. Shown by {@link LiveAge}. */
    static final class OutOfTouch extends Div {

        /**
         * @param signedOut what to say to who is signed out
         * @param address of this page, which leads through signing in back to it
         */
        OutOfTouch(String signedOut, String address) {
            Paragraph lost = Parts.spoken(Parts.styled(new Paragraph(), "fm-lost", "fm-sheet", "fm-note"));
            Anchor again = new Anchor(address, getTranslation("floor.signed-out.again"));
            again.setRouterIgnore(true);
            Paragraph out = Parts.spoken(Parts.styled(
                    new Paragraph(new Span(signedOut + " "), again), "fm-signed-out", "fm-sheet", "fm-note"));
            add(lost, out);
        }
    }
}
