package org.folkmoot.floor.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.speaking.SpeakingQueue.Share;
import org.junit.jupiter.api.Test;

class GroupShareTest {

    private final List<MemberId> members =
            IntStream.range(0, 6).mapToObj(_ -> new MemberId(UUID.randomUUID())).toList();

    private static Share share(int minutes) {
        return new Share(1, Duration.ofMinutes(minutes));
    }

    @Test
    void a_group_that_has_not_been_heard_is_seen_beside_its_part_of_the_members() {
        Map<MemberId, Share> shares = Map.of(members.get(0), share(3), members.get(1), share(1));
        List<GroupShare> groups =
                GroupShare.of(members, shares, member -> Optional.of(members.indexOf(member) < 4 ? "2" : "10"));
        assertThat(groups)
                .containsExactly(
                        new GroupShare("2", 4, 2, Duration.ofMinutes(4), 100, 67),
                        new GroupShare("10", 2, 0, Duration.ZERO, 0, 33));
    }

    @Test
    void who_is_in_no_group_and_who_left_the_roll_are_in_no_part() {
        MemberId gone = new MemberId(UUID.randomUUID());
        List<GroupShare> groups = GroupShare.of(
                members,
                Map.of(gone, share(60), members.getFirst(), share(2), members.getLast(), share(5)),
                member -> member.equals(members.getLast()) ? Optional.empty() : Optional.of("16 to 24"));
        assertThat(groups).containsExactly(new GroupShare("16 to 24", 5, 1, Duration.ofMinutes(2), 100, 100));
    }

    @Test
    void nobody_spoke_yet() {
        assertThat(GroupShare.of(members, Map.of(), _ -> Optional.of("North")))
                .containsExactly(new GroupShare("North", 6, 0, Duration.ZERO, 0, 100));
    }
}
