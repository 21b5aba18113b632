package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFormsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-html|{'type':'html','content':'x'}",
                "form-embed|{'type':'iframe','url':'https://x.example'}",
                "form-embed|{'type':'image','source':'data:image/png;base64,AA'}",
                "form-embed|{'type':'documentPreview','dataSource':'=x'}",
                "form-files|{'type':'filepicker','key':'a'}",
                "form-table|{'type':'table','dataSource':'=x'}",
                "form-expression|{'type':'expression','key':'a','expression':'=1'}",
                "form-component|{'type':'evil-widget'}",
                "form-component|{}",
                "form-shape|7",
                "form-property|{'type':'textfield','key':'a','onclick':'x'}",
                "form-property|{'type':'textfield','key':'a','__proto__':{}}",
                "form-property|{'type':'group','properties':{'constructor':'x'}}",
                "form-key|{'type':'textfield','key':'constructor'}",
                "form-key|{'type':'textfield','key':'a.b'}",
                "form-key|{'type':'textfield','key':'__proto__'}",
                "form-key|{'type':'dynamiclist','path':'prototype','components':[]}",
                "form-html|{'type':'text','text':'<img src=x onerror=y>'}",
                "form-html|{'type':'text','text':'[x](javascript:y)'}",
                "form-html|{'type':'text','text':'[x]( JaVaScRiPt:y)'}",
                "form-html|{'type':'text','text':'[x](java&#115;cript:y)'}",
                "form-html|{'type':'text','text':'[x][1]\\n\\n[1]: http://x.example'}",
                "form-html|{'type':'text','text':'![x](https://x.example/pixel.png)'}",
                "form-html|{'type':'text','text':'[x](//x.example)'}",
                "form-html|{'type':'select','key':'a','values':[{'label':'<b>x</b>','value':'1'}]}",
                "form-html|{'type':'textfield','key':'a','label':'<svg onload=x>'}",
                "feel-refused|{'type':'text','text':'{{#loop x}}{{/loop}}'}",
                "feel-refused|{'type':'text','text':'=for x in 1..100000 return x'}",
                "feel-refused|{'type':'textfield','key':'a','conditional':{'hide':'=some x in 1..100000 satisfies x = 0'}}",
                "feel-refused|{'type':'select','key':'a','valuesExpression':'={a: 1}'}",
                "form-value|{'type':'textfield','key':'a','conditional':{'hide':'a'}}",
                "form-value|{'type':'textfield','key':'a','disabled':'true'}",
                "form-value|{'type':'dynamiclist','path':'a','defaultRepetitions':1000,'components':[]}",
                "form-pattern|{'type':'textfield','key':'a','validate':{'pattern':'^(a+)+$'}}",
                "form-too-large|{'type':'group','components':[{'type':'group','components':[{'type':'group','components':[{'type':'group','components':[{'type':'group','components':[{'type':'spacer'}]}]}]}]}]}",
                "id-twice|{'type':'group','id':'a','components':[{'type':'spacer','id':'a'}]}",
            })
    void refuses(String ruleAndComponent) {
        String[] parts = ruleAndComponent.split("\\|", 2);
        String form = "{'type':'default','components':[" + parts[1] + "]}";

        assertThat(Models.check("x.form", form.replace('\'', '"')))
                .filteredOn(Finding::refuses)
                .extracting(Finding::rule)
                .contains(parts[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a|aa)+$",
                "(a*)*",
                "(a+){2,}",
                "(.*a){12}",
                "a{1,100000}",
                "(?=x)",
                "(a)\\1",
                "[a-z&&[b]]",
                "a++",
                "(",
                "*",
                "a*a*a*a*a*",
                "\\p{L}+",
                "(a?b)+"
            })
    void refusesPatterns_thatCouldHang(String pattern) {
        assertThat(SafePattern.check(pattern)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2}-\\d{4,8}$",
                "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$",
                "(?:abc)?",
                "(\\+\\d{1,3})? ?\\d{5,12}",
                "yes|no",
                "(abc){3}",
                "[^\\]]*",
                ""
            })
    void acceptsPatterns_thatEndSoon(String pattern) {
        assertThat(SafePattern.check(pattern)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{",
                "{\"components\":1}",
                "{\"components\":[],\"components\":[]}",
                "{\"components\":[]} x",
                "null"
            })
    void refusesFiles_thatAreNoForm(String content) {
        assertThat(Models.check("x.form", content)).singleElement().satisfies(finding -> assertThat(finding.refuses())
                .isTrue());
    }

    @Test
    void neverThrowsAnythingButRefusal_onGarbage() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String garbage = ExpressionParserTests.garbage(random, "{}[]\":,components type text id 0123 \\u=\n");
            assertThat(Models.check("x.form", "{\"components\":[" + garbage)).isNotNull();
            SafePattern.check(garbage);
        }
    }
}
