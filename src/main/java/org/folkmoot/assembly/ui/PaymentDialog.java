package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.HonorariaBill;
import org.folkmoot.assembly.HonorariaBill.Line;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** What would be marked as paid, with the total, the day and the reference. Nothing is marked until that is said. */
final class PaymentDialog extends Dialog {

    private static final int SHOWN = 200;

    private final transient AttendanceView.Services services;
    private final AssemblyId id;
    private final transient List<Line> lines;
    private final ErrorSummary errors = new ErrorSummary();
    private final DayField on = new DayField();
    private final TextField reference = new TextField();
    /** The same for every try, so that a press whose answer was lost pays nobody twice. */
    private final transient UUID act = UUID.randomUUID();

    /** @param paid runs once they are marked */
    PaymentDialog(AttendanceView.Services services, AssemblyId id, List<Line> lines, Runnable paid) {
        this.services = services;
        this.id = id;
        this.lines = lines;
        setHeaderTitle(getTranslation("assembly.honoraria.pay.title"));
        setWidth("min(40rem, 100%)");
        on.setLabel(getTranslation("assembly.honoraria.on"));
        on.setValue(LocalDate.now(services.clock().withZone(Dates.ZONE)));
        reference.setLabel(getTranslation("assembly.honoraria.reference"));
        reference.setHelperText(getTranslation("assembly.honoraria.reference.help"));
        reference.setId("payment-reference");
        reference.setManualValidation(true);
        add(
                Parts.form(errors, on, reference),
                Parts.styled(
                        new Paragraph(getTranslation(
                                "assembly.honoraria.pay.effect",
                                lines.size(),
                                HonorariaBill.total(lines).shown())),
                        "fm-strong"),
                new PlainTable<Line>(getTranslation("assembly.honoraria.pay.title"))
                        .rowHead(
                                getTranslation("assembly.members.name"),
                                line -> new Span(line.member().name()))
                        .text(
                                getTranslation("assembly.attendance.session"),
                                line -> line.session().title())
                        .number(
                                getTranslation("assembly.honoraria.amount"),
                                line -> line.pence().shown())
                        .rows(lines.stream().limit(SHOWN).toList()));
        if (lines.size() > SHOWN) {
            add(Parts.small(getTranslation("assembly.file.more", lines.size() - SHOWN)));
        }
        Button save = Parts.primary(getTranslation("assembly.honoraria.pay.act", lines.size()), () -> pay(paid));
        save.setId("confirm-payment");
        getFooter().add(new Button(getTranslation("platform.confirm.cancel"), _ -> close()), save);
    }

    private void pay(Runnable paid) {
        errors.show(List.of());
        try {
            services.honoraria()
                    .pay(
                            id,
                            lines,
                            on.getOptionalValue()
                                    .orElseThrow(() -> new AssemblyRefused(AssemblyRefused.Reason.PAYMENT_REFERENCE)),
                            reference.getValue(),
                            act);
        } catch (AssemblyRefused refused) {
            errors.show(List.of(ErrorSummary.Fault.at(
                    reference,
                    getTranslation("assembly.refused." + refused.reason().name(), refused.what()))));
            return;
        }
        close();
        paid.run();
    }
}
