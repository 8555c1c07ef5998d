package nl.buzzard.alerts.mail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import nl.buzzard.alerts.evidence.Hours;

/**
 * Draws the course of a day: a column for each hour, the latest set off, and a line for what is
 * usual.
 *
 * <p>It holds no letters, so that it needs no fonts and no language, and nothing behind it, so that
 * it suits light and dark alike. Pure.
 */
final class ChartPicture {

  /** Twice what a mail shows, for screens with small dots. */
  private static final int WIDTH = 1120;

  private static final int HEIGHT = 280;
  private static final int GAP = 8;
  private static final int LINE = 4;
  private static final int DASH = 20;

  private static final Color COLUMN = new Color(0x8a98a5);
  private static final Color LATEST = new Color(0xd9480f);
  private static final Color USUAL = new Color(0x2f7fd1);

  private ChartPicture() {}

  /** {@return a PNG in Base64} */
  static String of(Hours hours) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    try {
      draw(hours, pen);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("a chart could not be written to memory", e);
    }
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static void draw(Hours hours, Graphics2D pen) {
    double top = Math.max(1, Math.max((double) hours.most(), hours.usual()));
    int count = hours.counts().size();
    for (int i = 0; i < count; i++) {
      pen.setColor(i == count - 1 ? LATEST : COLUMN);
      int height = height(hours.counts().get(i).doubleValue(), top);
      int left = i * WIDTH / count;
      int right = (i + 1) * WIDTH / count - GAP;
      pen.fillRect(left, HEIGHT - height, right - left, height);
    }
    pen.setColor(USUAL);
    int level = HEIGHT - Math.max(LINE, height(hours.usual(), top));
    for (int x = 0; x < WIDTH; x += 2 * DASH) {
      pen.fillRect(x, level, DASH, LINE);
    }
  }

  private static int height(double value, double top) {
    return (int) Math.round(value / top * HEIGHT);
  }
}
