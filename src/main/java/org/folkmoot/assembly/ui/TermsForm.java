package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AttendanceRule;
import org.folkmoot.assembly.Membership;
import org.folkmoot.assembly.MembershipTerms;
import org.folkmoot.assembly.Pence;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** The terms of membership: the rule on what may be missed, the honorarium and the number of seats. */
final class TermsForm extends Details {

    private static final String TEXTS = "assembly.attendance.unit.";

    private final transient Membership membership;
    private final AssemblyId id;
    private final ErrorSummary errors = new ErrorSummary();
    private final IntegerField most = new IntegerField();
    private final RadioButtonGroup<AttendanceRule.Unit> unit;
    private final TextField honorarium = new TextField();
    private final IntegerField seats = new IntegerField();
    private transient MembershipTerms before;

    /** @param saved runs once they are */
    TermsForm(Membership membership, AssemblyId id, MembershipTerms terms, Runnable saved) {
        this.membership = membership;
        this.id = id;
        this.before = terms;
        setSummaryText(getTranslation("assembly.terms"));
        setId("terms");
        most.setLabel(getTranslation("assembly.terms.most"));
        most.setHelperText(getTranslation("assembly.terms.most.help"));
        most.setId("terms-most");
        unit = Parts.choice(getTranslation("assembly.terms.unit"), AttendanceRule.Unit.values(), TEXTS);
        honorarium.setLabel(getTranslation("assembly.terms.honorarium"));
        honorarium.setHelperText(getTranslation("assembly.terms.honorarium.help"));
        honorarium.setId("terms-honorarium");
        seats.setLabel(getTranslation("assembly.terms.seats"));
        seats.setHelperText(getTranslation("assembly.terms.seats.help"));
        seats.setId("terms-seats");
        List.of(most, seats).forEach(field -> field.setManualValidation(true));
        terms.rule().ifPresent(rule -> most.setValue(rule.most()));
        unit.setValue(terms.rule().map(AttendanceRule::unit).orElse(AttendanceRule.Unit.SESSIONS));
        terms.honorarium().ifPresent(pence -> honorarium.setValue(pence.plain()));
        terms.seats().ifPresent(seats::setValue);
        Button save = new Button(getTranslation("assembly.form.keep"), _ -> save(saved));
        save.setId("save-terms");
        add(Parts.form(errors, most, unit, honorarium, seats, save));
    }

    private void save(Runnable saved) {
        errors.show(List.of());
        try {
            MembershipTerms after = new MembershipTerms(
                    most.getOptionalValue().map(number -> new AttendanceRule(number, unit.getValue())),
                    Pence.read(honorarium.getValue()),
                    seats.getOptionalValue());
            membership.settle(id, before, after);
            before = after;
        } catch (AssemblyRefused refused) {
            var field = switch (refused.reason()) {
                case AMOUNT -> honorarium;
                case SEATS -> seats;
                default -> most;
            };
            errors.show(List.of(ErrorSummary.Fault.at(
                    field, getTranslation("assembly.refused." + refused.reason().name(), refused.what()))));
            return;
        }
        saved.run();
        Aloud.saved(this);
    }
}
