package errata.events.codec;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Read off the types, so that the vocabulary needs no JSON annotation: enums in lower case with dashes; a component of
/// a record that is not `@Nullable` has to be there.
final class Conventions extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final boolean everyComponent;

    /// @param everyComponent also numbers, truth values and collections have to be there (events); otherwise missing
    /// ones are 0, false and empty (what clients send)
    Conventions(boolean everyComponent) {
        this.everyComponent = everyComponent;
    }

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, @Nullable String[] names) {
        for (int i = 0; i < values.length; i++) {
            if (names[i] == null && ours(type.getRawType())) {
                names[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
        return nonNull(names);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter) || !ofOurRecord(parameter) || nullable(parameter)) {
            return JsonSetter.Value.empty();
        }
        var type = parameter.getRawType();
        if (everyComponent) {
            return JsonSetter.Value.forValueNulls(Nulls.FAIL);
        }
        if (type.isPrimitive()) {
            return JsonSetter.Value.empty();
        }
        var collection = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return JsonSetter.Value.forValueNulls(collection ? Nulls.AS_EMPTY : Nulls.FAIL);
    }

    private static boolean ofOurRecord(AnnotatedParameter parameter) {
        var owner = parameter.getDeclaringClass();
        return owner.isRecord()
                && ours(owner)
                && owner.getRecordComponents().length == parameter.getOwner().getParameterCount();
    }

    /// Asked of the record component: type annotations of a compact constructor's parameters are not kept.
    private static boolean nullable(AnnotatedParameter parameter) {
        return parameter
                .getDeclaringClass()
                .getRecordComponents()[parameter.getIndex()]
                .getAnnotatedType()
                .isAnnotationPresent(Nullable.class);
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("errata.");
    }

    @SuppressWarnings("NullAway") // Jackson's contract: a null entry keeps the default name
    private static String[] nonNull(@Nullable String[] names) {
        return names;
    }
}
