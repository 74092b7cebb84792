package tagalong.testkit.simulation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.imports.Upload;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Submission;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.testkit.simulation.story.Deed;
import tagalong.testkit.simulation.story.HandedFile;
import tagalong.testkit.simulation.story.Happening;
import tagalong.testkit.simulation.story.Setting;

/** Does on a stage what a story says. */
record Doing(Stage stage) {
  /** Hands an event in. What gets no answer is sent again in the end. */
  void send(Happening happening, Product.Wakeful process) {
    stage.unanswered.add(happening);
    Submission submission =
        new Submission(
            Setting.client(happening.client()),
            Optional.of(happening.name()),
            Optional.of(happening.at().toString()),
            new Data(new HashMap<>(happening.cells())),
            Source.SERVER,
            List.of(),
            "");
    if (process.accept(submission) instanceof Answer.Accepted accepted) {
      stage.acknowledged.add(accepted.event());
    }
    stage.unanswered.remove(happening);
  }

  void take(HandedFile file, Product.Wakeful process) throws IOException {
    stage.drawer.put(file);
    try {
      process.take(
          new Upload(Setting.client(file.client()), file.name(), file.path(), Optional.empty()));
    } catch (NoSuchFileException done) {
      // Somebody else has imported it.
    }
  }

  /** Brings rows of a feed, which are done with when whoever is woken returns. */
  void wake(Deed.Wake wake, Product.Wakeful process) {
    List<Row> rows = stage.feeds.next(wake.feed(), wake.portion(), wake.skip());
    if (rows.isEmpty()) {
      return;
    }
    if (wake.feed() == Feed.MESSAGES) {
      process.deliver(rows);
    } else {
      process.react(rows);
    }
    stage.feeds.done(wake.feed(), rows);
    if (wake.again()) {
      stage.feeds.again(wake.feed(), rows);
    }
  }
}
