package nl.buzzard.crawler.websub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import nl.buzzard.core.mention.SourceId;
import org.jdbi.v3.core.Jdbi;

/** The subscriptions, in the relational database. Thread-safe. */
record SubscriptionTable(Jdbi jdbi) {

  Optional<Subscription> of(SourceId source) {
    return find("source", source.name());
  }

  Optional<Subscription> withToken(String token) {
    return find("token", token);
  }

  private Optional<Subscription> find(String column, String value) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM websub_subscription WHERE " + column + " = :value")
            .bind("value", value)
            .map((row, context) -> read(row))
            .findOne());
  }

  void save(Subscription subscription) {
    Instant lasts = subscription.lasts();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                "INSERT INTO websub_subscription (source, topic, hub, token, secret, asked, lasts)"
                    + " VALUES (:source, :topic, :hub, :token, :secret, :asked, :lasts)"
                    + " ON CONFLICT (source) DO UPDATE SET topic = excluded.topic,"
                    + " hub = excluded.hub, token = excluded.token, secret = excluded.secret,"
                    + " asked = excluded.asked, lasts = excluded.lasts")
            .bind("source", subscription.source().name())
            .bind("topic", subscription.topic())
            .bind("hub", subscription.hub())
            .bind("token", subscription.token())
            .bind("secret", subscription.secret())
            .bind("asked", subscription.asked().toEpochMilli())
            .bind("lasts", lasts == null ? null : lasts.toEpochMilli())
            .execute());
  }

  /** Notes until when a hub promised to tell. */
  void confirm(String token, Instant lasts) {
    jdbi.useHandle(handle ->
        handle.execute(
            "UPDATE websub_subscription SET lasts = ? WHERE token = ?",
            lasts.toEpochMilli(),
            token));
  }

  private static Subscription read(ResultSet row) throws SQLException {
    long lasts = row.getLong("lasts");
    return new Subscription(
        new SourceId(row.getString("source")),
        row.getString("topic"),
        row.getString("hub"),
        row.getString("token"),
        row.getString("secret"),
        Instant.ofEpochMilli(row.getLong("asked")),
        lasts == 0 ? null : Instant.ofEpochMilli(lasts));
  }
}
