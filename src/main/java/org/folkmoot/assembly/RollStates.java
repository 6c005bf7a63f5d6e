package org.folkmoot.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.folkmoot.assembly.RollPreview.Fault.Reason;

/** Reads what a file says of members and reserves: who is new may be either, who is known stays what they are. Pure. */
final class RollStates {

    static final String STATE = "roll state";
    static final String NUMBER = "reserve number";

    private static final String MEMBER = "member";
    private static final String RESERVE = "reserve";
    private static final String LEFT = "left";

    private final Map<Integer, MemberId> ofRoll = new HashMap<>();
    private final Map<Integer, Long> ofFile = new HashMap<>();
    private int next;

    /** @param written all numbers of reserves that stand in the file */
    RollStates(List<Member> roll, List<String> written) {
        Succession.reserves(roll).forEach(reserve -> ofRoll.put(Succession.number(reserve), reserve.id()));
        next = written.stream()
                .flatMap(text -> number(text).stream())
                .reduce(Succession.nextNumber(roll) - 1, Math::max);
    }

    /** What the file calls it. */
    static String of(Member member) {
        if (member.left().isPresent()) {
            return LEFT;
        }
        return member.isReserve() ? RESERVE : MEMBER;
    }

    static String numberOf(Member member) {
        return member.isReserve() ? Integer.toString(Succession.number(member)) : "";
    }

    /**
     * The number of a reserve; empty for everybody else.
     *
     * @param fault told of a column and why what stands in it can't be
     */
    Optional<Integer> read(
            long row, String state, String number, Optional<Member> known, BiConsumer<String, Reason> fault) {
        String said = state.toLowerCase(Locale.ROOT);
        String is = known.map(RollStates::of).orElse(said.isEmpty() ? MEMBER : said);
        if (!List.of(MEMBER, RESERVE).contains(is) && known.isEmpty()) {
            fault.accept(STATE, Reason.STATE_UNKNOWN);
        } else if (!said.isEmpty() && !said.equals(is)) {
            fault.accept(STATE, Reason.STATE_CHANGES);
        }
        if (!is.equals(RESERVE)) {
            return Optional.empty();
        }
        if (!number.isEmpty() && number(number).isEmpty()) {
            fault.accept(NUMBER, Reason.RESERVE_NUMBER);
            return Optional.empty();
        }
        int of = number(number).or(() -> known.map(Succession::number)).orElseGet(() -> ++next);
        boolean isOfAnother = Optional.ofNullable(ofRoll.get(of))
                .filter(holder ->
                        known.filter(member -> member.id().equals(holder)).isEmpty())
                .isPresent();
        if (isOfAnother || ofFile.putIfAbsent(of, row) != null) {
            fault.accept(NUMBER, Reason.RESERVE_NUMBER_TWICE);
        }
        return Optional.of(of);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
