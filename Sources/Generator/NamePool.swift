/// First and last names from many scripts and habits of spelling; any pairing is made up.
enum NamePool {
    static let first = [
        "Amelia", "Aiden", "Sofia", "Liam", "Isabella", "Noah", "Ava", "Mateo", "Mia", "Elijah",
        "Emma", "Lucas", "Olivia", "James", "Charlotte", "Benjamin", "Layla", "Henry", "Camila",
        "Jayden", "Zoe", "Daniel", "Grace", "Xavier", "Nora", "Gabriel", "Hannah", "Julian",
        "Chloe", "Samuel", "Maya", "Caleb", "Ruth", "Isaac", "Naomi", "Jonah", "Leah", "Malik",
        "Aaliyah", "Darius", "Imani", "Tyrell", "Keisha", "Andre", "Luz", "Rafael", "Inês", "João",
        "Conceição", "Gonçalo", "Lúcia", "Tiago", "Siobhán", "Oisín", "Niamh", "Pádraig", "Aoife",
        "Małgorzata", "Paweł", "Agnieszka", "Łukasz", "Żaneta", "Nguyệt", "Đức", "Thảo", "Hữu",
        "Phượng", "Quốc", "Xiǎomíng", "Jiāyí", "伟", "婷", "Yūki", "Søren", "Zoë", "Renée",
        "Chloë", "François", "Anaïs", "محمد", "فاطمة", "נועה", "איתן", "Amina", "Fatou", "Kwame",
        "Jean-Luc", "Mary-Kate", "Anne-Marie", "D’Andre", "Ximena", "Iñaki", "Ángel", "María José",
        "Priya", "Arjun", "Ananya", "Rohan", "Sokha", "Vannak", "Bopha", "Khalil", "Yara", "Omar",
    ]
    static let last = [
        "Silva", "Santos", "Pereira", "Medeiros", "Furtado", "Sousa", "Conceição", "Gonçalves",
        "Araújo", "O’Brien", "O'Sullivan", "Ó Dálaigh", "Ní Bhriain", "McCarthy", "Doherty",
        "Murphy", "Walsh", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Kowalski",
        "Wójcik", "Wiśniewska", "Zieliński", "Łuczak", "Szczepański", "Chen", "Wang", "李", "张",
        "Kim", "Park", "Johnson", "Williams", "Brown", "Jackson", "Davis", "Robinson", "Clark",
        "Lewis", "Young", "Hill", "Baker", "Rivera", "Rodríguez", "Martínez", "Peña", "Núñez",
        "Ortiz", "Cruz", "Díaz", "Jean-Baptiste", "Pierre-Louis", "Desrosiers", "Lévesque",
        "Garcia-Lopez", "Smith-Okonkwo", "Okafor", "Mensah", "Diallo", "Abdi", "حسن", "الخطيب",
        "כהן", "לוי", "Cohen", "Goldberg", "Rossi", "D'Angelo", "De Luca", "van der Berg",
        "Müller", "Schröder", "Patel", "Singh", "Sharma", "Kaur", "Sok", "Chhim", "Papadopoulos",
        "Wolfeschlegelsteinhausenbergerdorff", "Nakamura", "Sørensen", "Dvořák", "Horváth",
    ]
    /// Written with combining marks rather than precomposed letters, as some systems export them.
    static let combining = ["Jose\u{301}", "Zoe\u{308}", "Bea\u{301}ta", "Nin\u{303}a"]
}
