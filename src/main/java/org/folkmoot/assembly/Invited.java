package org.folkmoot.assembly;

import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.LinkMade;

/** An invitation that was just made; its link is told this once. */
public record Invited(EmailAddress email, LinkMade link) {}
