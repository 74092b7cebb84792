package tagalong.local.simulation;

import java.io.IOException;
import java.util.List;
import tagalong.courier.Courier;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.imports.Upload;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.intake.Submission;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Mail;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Row;
import tagalong.domain.ticking.Redriving;
import tagalong.domain.ticking.Ticking;
import tagalong.domain.webhook.Caller;
import tagalong.domain.webhook.Calling;
import tagalong.fileimport.Importing;
import tagalong.fileimport.Pace;
import tagalong.reactor.Reactor;
import tagalong.testkit.simulation.Product;
import tagalong.testkit.simulation.Surroundings;

/** The functions as they are, wired to a simulated world. */
final class Wired implements Product.Wakeful {
  private static final Pace SLOW = new Pace(2, 4);
  private final Intake intake;
  private final Reactor reactor;
  private final Courier courier;
  private final Ticking ticking;
  private final Importing importing;

  Wired(Surroundings world) {
    Parking parking = new Parking(world.store(), world.clock());
    Reacting reacting = new Reacting(world.store(), world.clock());
    Fulfilling fulfilling = new Fulfilling(world.store(), world.clock(), world.random());
    Delivering delivering =
        new Delivering(
            world.store(),
            world.mailer(),
            (message, program, email) ->
                new Mail(message.id(), message.to(), email.wording().subject(), "", ""),
            world.clock());
    Calling calling =
        new Calling(
            world.store(),
            (webhook, call) -> new Caller.Answer.Taken(),
            pause -> {},
            world.clock());
    intake = new Intake(world.store(), world.clock(), world.random());
    reactor = new Reactor(reacting, fulfilling, parking);
    courier = new Courier(delivering, calling, parking);
    ticking =
        new Ticking(
            world.store(),
            world.clock(),
            reacting,
            delivering,
            calling,
            new Redriving(parking, reacting, fulfilling, delivering, calling),
            fulfilling);
    Rejections rejections = new Rejections(world.store(), world.clock(), world.random());
    importing =
        new Importing(world.store(), intake, rejections, world.files(), world.clock(), SLOW);
  }

  @Override
  public Answer accept(Submission submission) {
    return intake.accept(submission);
  }

  @Override
  public void react(List<Row> rows) {
    reactor.react(rows);
  }

  @Override
  public void deliver(List<Row> rows) {
    courier.deliver(rows);
  }

  @Override
  public void tick() {
    ticking.tick();
  }

  @Override
  public void take(Upload upload) throws IOException {
    importing.run(upload);
  }
}
