package org.folkmoot.architecture.ui;

import org.folkmoot.people.Contributors;

/** A screen as it must not be: it uses a collaborator that asks nobody who is calling. */
public record ScreenPastTheServices(Contributors contributors) {}
