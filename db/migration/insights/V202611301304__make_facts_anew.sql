UPDATE fact_marks SET after_case = '-' WHERE source = 'cases';
