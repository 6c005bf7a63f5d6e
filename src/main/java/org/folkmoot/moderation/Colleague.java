package org.folkmoot.moderation;

import org.folkmoot.people.AccountId;

/** Somebody who may look after submissions at a place. */
public record Colleague(AccountId id, String name) {}
