package org.cailanzi.price.figure;

import java.util.Collection;
import java.util.function.Supplier;
import org.cailanzi.price.figure.FollowNotes.Note;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.Follower;
import org.springframework.stereotype.Component;

/** Notes what changes, for {@link Following} to bring into the months of districts. */
@Component
class QuoteFollower implements Follower {
  private final FollowNotes notes;

  QuoteFollower(FollowNotes notes) {
    this.notes = notes;
  }

  @Override
  public <T> T around(Collection<DayKey> days, Supplier<T> change) {
    Note note = notes.open(days);
    T changed = change.get();
    notes.changed(note);
    return changed;
  }
}
