/** What every feature stands on: store, change feed, access rules, jobs, audit, shell and API plumbing. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.folkmoot.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
