extension RuleSetDocument {
    /// How a district writes its own rule set.
    static let format = """
        ## Writing your own

        Copy a shipped file (`waymark rules show ID`), change it, give it another `id` or `version`, and check it with
        `waymark rules check FILE`. A file looks like this:

        ```yaml
        id: harbor-point              # a to z, digits, hyphens
        version: "1.0"                # a changed threshold needs a new one
        title: Harbor Point, grade 9
        source: >                     # required: where the thresholds come from
          Agreed by the student support team, 12 May 2025.
        source_url: https://example.org/rules   # optional, as are note, levels and accuracy
        levels: {2: high, 1: moderate, 0: low}  # your own levels; then write level: in place of tier:
        groups:
          - grades: [9]               # K or 1 to 12
            milestone: grade9_courses
            requires: [attendance_rate, [course_failures_term, gpa]]   # the second: either of the two
            measures:
              - indicator: attendance_rate
                brief: "absent {missed} %"      # optional; {value}, {missed} and {s} are filled in
                bands:                          # from (≥), above (>), to (≤), below (<), or is
                  - {below: 80, level: 2}
                  - {from: 80, below: 90, level: 1}
                  - {from: 90, level: 0}
            combinations:                       # all together, or at_least: 2 and of:
              - all: [{indicator: gpa, to: 2.0}, {indicator: retained, is: yes}]
                level: 2
        ```

        - The bands of a measure cover every value that the indicator can have, each once. Counts have nothing between whole
          numbers: `to: 1` and `from: 2` meet. Thresholds are exact decimals with at most six places.
        - Low bands, and level 0, make no trigger. A level above 0 that stands for Low is shown as a trigger, but does not keep
          a student from N/A where something required is unknown.
        - An indicator fires once: by the more serious of its bands and combinations.
        - A district's own measures from `local_indicators` are named `local.` and their name.

        A file is refused as a whole, with every problem at its line and column:

        | Code | What is wrong |
        |---|---|
        | `yaml-syntax`, `duplicate-key`, `anchor`, `not-utf8`, `control-character`, `empty-file`, `too-large` | the file as YAML; anchors and aliases are not read |
        | `unknown-key`, `not-a-mapping`, `missing-…`, `empty-…`, `bad-id`, `bad-number`, `bad-share` | a key or value that should not, or should, be there |
        | `forbidden-attribute` | an attribute of a person that must never enter a score |
        | `unknown-indicator`, `unknown-milestone`, `unknown-placeholder` | a name that there is none of |
        | `bad-grade`, `grade-twice`, `empty-group`, `duplicate-measure` | groups that cannot be told apart, or say nothing |
        | `band-gap`, `band-overlap`, `band-unreachable`, `bad-limits`, `open-condition`, `bad-combination` | values covered not at all, twice, or never |
        | `bad-tier`, `bad-level`, `bad-levels`, `levels-out-of-order`, `unmapped-level`, `tier-beside-levels`, `tier-and-level` | what a band leads to |
        """
}
