package nl.buzzard.console.words;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers are written in one language. Immutable. */
public final class Numbers {

  /** What stands where a number is undefined. */
  public static final String UNDEFINED = "–";

  private static final String MINUS = "−";

  private final Locale locale;

  Numbers(Locale locale) {
    this.locale = locale;
  }

  /** {@return a whole number with separated thousands} */
  public String whole(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number).replace("-", MINUS);
  }

  /** {@return a number with one digit after the point, none when that is 0} */
  public String decimal(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(number).replace("-", MINUS);
  }

  /** {@return a share in [0, 1] as a whole percentage; a dash for null} */
  public String percent(@Nullable Double share) {
    if (share == null) {
      return UNDEFINED;
    }
    long percent = Math.round(share * 100);
    return percent == 0 && share > 0 ? "<1%" : whole(percent) + "%";
  }

  /** {@return a change in percent with its sign, such as "+18%"; a dash for null} */
  public String change(@Nullable Double share) {
    return share == null ? UNDEFINED : signed(Math.round(share * 100)) + "%";
  }

  /**
   * {@return a net sentiment in [-1, 1] as points with their sign, such as "−31"; a dash for null}
   */
  public String net(@Nullable Double net) {
    return net == null ? UNDEFINED : signed(Math.round(net * 100));
  }

  private String signed(long number) {
    return number > 0 ? "+" + whole(number) : whole(number);
  }
}
