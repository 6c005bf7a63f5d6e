package org.folkmoot.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Assemblies that vote, and their members. */
@FloorTest
abstract class Ballots {

    @Autowired
    Town town;

    @Autowired
    Questions questions;

    @Autowired
    Votes votes;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Roll roll;

    @Autowired
    MongoTemplate store;

    static String text(Document document) {
        return document.toJson(
                org.bson.json.JsonWriterSettings.builder()
                        .binaryConverter((value, writer) -> writer.writeString(
                                value.getType() == org.bson.BsonBinarySubType.UUID_STANDARD.getValue()
                                        ? value.asUuid().toString()
                                        : "binary"))
                        .build(),
                new org.bson.codecs.DocumentCodec(org.bson.codecs.configuration.CodecRegistries.fromRegistries(
                        org.bson.codecs.configuration.CodecRegistries.fromCodecs(
                                new org.bson.codecs.UuidCodec(org.bson.UuidRepresentation.STANDARD)),
                        com.mongodb.MongoClientSettings.getDefaultCodecRegistry())));
    }

    QuestionId opened(Moot moot) {
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        open(moot, id);
        return id;
    }

    Question open(Moot moot, QuestionId id) {
        return town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
    }

    Question close(Moot moot, QuestionId id) {
        return town.as(moot.facilitator(), () -> town.closeAndCount(moot.assembly(), id));
    }

    Vote.Answer cast(Moot moot, QuestionId id, int member, Choice choice) {
        return town.as(moot.member(member), () -> town.cast(moot.assembly(), id, choice));
    }

    MyVote mine(Moot moot, QuestionId id, int member) {
        return town.as(moot.member(member), () -> votes.mine(moot.assembly(), id));
    }

    void run(Somebody somebody, Runnable act) {
        town.as(somebody, () -> {
            act.run();
            return true;
        });
    }

    static Choice choice(int i) {
        return List.of(Choice.values()).get(i % 3);
    }

    static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
