package nl.buzzard.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import nl.buzzard.core.mention.SourceId;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Rings for each source at its interval: Quartz, and nothing else of it. Thread-safe. */
final class Bell implements AutoCloseable {

  /** Spreads sources with the same interval over the first tenth of it. */
  private static final int SPREAD = 10;

  private final Scheduler scheduler;

  Bell(Consumer<SourceId> listener) {
    Properties settings = new Properties();
    // Quartz keeps schedulers by name for the whole process.
    settings.setProperty("org.quartz.scheduler.instanceName", "crawl-" + UUID.randomUUID());
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    settings.setProperty("org.quartz.threadPool.threadCount", "1");
    settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    try {
      scheduler = new StdSchedulerFactory(settings).getScheduler();
      scheduler.setJobFactory((bundle, owner) ->
          context -> listener.accept(new SourceId(bundle.getJobDetail().getKey().getName())));
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the crawl schedule cannot start", e);
    }
  }

  /** Rings at an interval from now on, in place of what it did for this source before. */
  void ringEvery(SourceId source, Duration every, Instant now) {
    int place = Math.floorMod(source.name().hashCode(), 100);
    Duration earlier = every.multipliedBy(place).dividedBy(100L * SPREAD);
    SimpleTrigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(source.name())
            .startAt(Date.from(now.plus(every).minus(earlier)))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(every.toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNextWithRemainingCount())
            .build();
    try {
      silence(source);
      scheduler.scheduleJob(
          JobBuilder.newJob(Job.class).withIdentity(source.name()).build(), trigger);
    } catch (SchedulerException e) {
      throw new IllegalStateException("source " + source + " cannot be scheduled", e);
    }
  }

  /** Rings for a source no more. */
  void silence(SourceId source) {
    try {
      scheduler.deleteJob(JobKey.jobKey(source.name()));
    } catch (SchedulerException e) {
      throw new IllegalStateException("source " + source + " cannot be unscheduled", e);
    }
  }

  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the crawl schedule cannot stop", e);
    }
  }
}
