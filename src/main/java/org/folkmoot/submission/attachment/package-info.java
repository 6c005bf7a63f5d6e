/** Photos, sound and documents that people add to what they tell: sealed with their own key, seen by them and by those who look after what they told. */
@NullMarked
@NamedInterface("attachment")
package org.folkmoot.submission.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
