package lifeline.content.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import lifeline.ConsoleTest;
import lifeline.shell.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong in a file is said in the reader's language where its words are known. */
@ConsoleTest
class ProblemWordsTests {

    @Autowired
    Texts texts;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/spec/assets/1: there is no asset llm-api|/spec/assets/1: 没有资产 llm-api",
                "/metadata: required property 'zh-CN' not found|/metadata: 缺少必填属性 'zh-CN'",
                ": the languages fill in different values: [a] in en, [] in zh-CN|: 两种语言的占位符不同：en 中为 [a]，zh-CN 中为 []",
                "larger than 1 MiB|超过 1 MiB",
                "something that nobody foresaw|something that nobody foresaw",
            })
    void aChineseReaderReadsChinese(String found, String told) {
        assertThat(new ProblemWords(texts, Locale.SIMPLIFIED_CHINESE).told(found))
                .isEqualTo(told);
        assertThat(new ProblemWords(texts, Locale.ENGLISH).told(found)).isEqualTo(found);
    }
}
