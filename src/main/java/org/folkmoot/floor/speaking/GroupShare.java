package org.folkmoot.floor.speaking;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.speaking.SpeakingQueue.Share;

/**
 * What a group of members has had of the time to speak: those at one table, or with one value of a trait.
 *
 * @param group its name
 * @param members how many are in it
 * @param heard how many of them have spoken
 * @param ofTime its part of all the time that was spoken, in percent
 * @param ofMembers its part of the members, in percent: as much as it would have if all spoke alike
 */
public record GroupShare(String group, int members, int heard, Duration spoken, int ofTime, int ofMembers) {

    /** Tables by their numbers, ages by their first digits, everything else by letter. */
    private static final Comparator<String> BY_NAME =
            Comparator.comparingInt(GroupShare::number).thenComparing(Function.identity());

    /**
     * One share for each group.
     *
     * @param members everybody who could speak
     * @param shares what each who spoke has had
     * @param groupOf empty for who belongs to none, and is left out of the parts
     * @return by the names of the groups, as numbers where they are numbers
     */
    public static List<GroupShare> of(
            Collection<MemberId> members, Map<MemberId, Share> shares, Function<MemberId, Optional<String>> groupOf) {
        Map<String, List<MemberId>> groups = members.stream()
                .filter(member -> groupOf.apply(member).isPresent())
                .collect(Collectors.groupingBy(
                        member -> groupOf.apply(member).orElseThrow(),
                        () -> new TreeMap<>(BY_NAME),
                        Collectors.toList()));
        Map<String, Duration> spoken = new LinkedHashMap<>();
        groups.forEach((group, all) -> spoken.put(group, spoken(all, shares)));
        long time = spoken.values().stream().mapToLong(Duration::toMillis).sum();
        long people = groups.values().stream().mapToLong(List::size).sum();
        return groups.entrySet().stream()
                .map(group -> new GroupShare(
                        group.getKey(),
                        group.getValue().size(),
                        Math.toIntExact(group.getValue().stream()
                                .filter(shares::containsKey)
                                .count()),
                        spoken.getOrDefault(group.getKey(), Duration.ZERO),
                        percent(
                                spoken.getOrDefault(group.getKey(), Duration.ZERO)
                                        .toMillis(),
                                time),
                        percent(group.getValue().size(), people)))
                .toList();
    }

    private static Duration spoken(List<MemberId> members, Map<MemberId, Share> shares) {
        return members.stream()
                .map(member -> shares.getOrDefault(member, Share.NONE).spoken())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static int number(String name) {
        String digits = name.replaceFirst("^(\\d{0,6}).*$", "$1");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static int percent(long part, long whole) {
        return whole == 0 ? 0 : Math.toIntExact(Math.round(100.0 * part / whole));
    }
}
