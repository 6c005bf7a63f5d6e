package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.Roll;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** What is known of one member, in a dialog: a field for each trait that the roll has, one for another, needs and a note. */
final class MemberForm extends Dialog {

    private final transient Roll roll;
    private final AssemblyId assembly;
    private final transient Member member;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Map<String, ComboBox<String>> traits = new LinkedHashMap<>();
    private final TextField another = new TextField();
    private final TextField value = new TextField();
    private final CheckboxGroup<AccessNeed> needs = new CheckboxGroup<>();
    private final TextField language = new TextField();
    private final TextField note = new TextField();

    /** @param saved runs once it is */
    MemberForm(Roll roll, AssemblyId assembly, Member member, List<Member> all, Runnable saved) {
        this.roll = roll;
        this.assembly = assembly;
        this.member = member;
        setHeaderTitle(member.name());
        setWidth("min(34rem, 100%)");
        Div form = Parts.form(errors);
        MemberDetails.traitsOf(all).forEach(trait -> {
            ComboBox<String> box = box(trait, all);
            traits.put(trait, box);
            form.add(box);
        });
        another.setLabel(getTranslation("assembly.people.trait.name"));
        another.setHelperText(getTranslation("assembly.people.trait.help"));
        value.setLabel(getTranslation("assembly.people.trait.value"));
        needs.setLabel(getTranslation("assembly.people.needs"));
        needs.setItems(AccessNeed.values());
        needs.setItemLabelGenerator(need -> getTranslation("assembly.need." + need.name()));
        needs.addValueChangeListener(
                chosen -> language.setVisible(chosen.getValue().contains(AccessNeed.INTERPRETER)));
        language.setLabel(getTranslation("assembly.people.language"));
        note.setLabel(getTranslation("assembly.people.note"));
        note.setHelperText(getTranslation("assembly.people.note.help"));
        language.setVisible(false);
        needs.setValue(member.details().needs());
        language.setValue(member.details().language());
        note.setValue(member.details().note());
        form.add(another, value, needs, language, note);
        add(form);
        Button save = Parts.primary(getTranslation("assembly.form.keep"), () -> save(saved));
        save.setId("save-member");
        getFooter().add(new Button(getTranslation("platform.confirm.cancel"), _ -> close()), save);
    }

    private ComboBox<String> box(String trait, List<Member> all) {
        ComboBox<String> box = new ComboBox<>(trait);
        box.setItems(all.stream()
                .flatMap(one -> one.details().traits().entrySet().stream())
                .filter(entry -> entry.getKey().equals(trait))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList());
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        String known = member.details().traits().getOrDefault(trait, "");
        if (!known.isEmpty()) {
            box.setValue(known);
        }
        return box;
    }

    private void save(Runnable saved) {
        errors.show(List.of());
        try {
            roll.describe(assembly, member.id(), member.details(), details());
        } catch (AssemblyRefused refused) {
            errors.show(List.of(new ErrorSummary.Fault(
                    getTranslation("assembly.refused." + refused.reason().name(), refused.what()), field(refused))));
            return;
        }
        close();
        saved.run();
    }

    private TextField field(AssemblyRefused refused) {
        return refused.reason() == AssemblyRefused.Reason.NOTE_TOO_LONG ? note : another;
    }

    private MemberDetails details() {
        Map<String, String> known = new LinkedHashMap<>();
        traits.forEach((trait, box) -> known.put(trait, box.getOptionalValue().orElse("")));
        String name = another.getValue().strip();
        if (!name.isEmpty() && !value.getValue().isBlank()) {
            if (known.containsKey(name)) {
                throw new AssemblyRefused(AssemblyRefused.Reason.TRAIT_NAME_TAKEN, name);
            }
            known.put(name, value.getValue());
        }
        return new MemberDetails(known, needs.getValue(), language.getValue(), note.getValue());
    }
}
